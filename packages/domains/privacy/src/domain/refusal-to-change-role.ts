import { matrix } from '@verbonden/privacy-engine';

/** Why a role is not given or taken. */
export type RoleRefusal =
  | { readonly kind: 'unknownRole'; readonly role: string }
  | { readonly kind: 'impliedRole'; readonly role: string }
  | { readonly kind: 'ownRole' }
  | { readonly kind: 'ownProposal' }
  | { readonly kind: 'alreadyDecided' };

/** What somebody is by the way they come in; the realm has no say in it. */
const implied = new Set(['anonymous', 'citizen', 'service', 'partner-service']);

interface RoleFacts {
  /** Of the realm; or `organisation:<alias>`, for a member of that organisation. */
  readonly role: string;
  readonly isOwn: boolean;
}

/** The reason an officer may not change this role of this account, or null when they may: nobody changes their own. */
export function refusalToChangeRole({ role, isOwn }: RoleFacts): RoleRefusal | null {
  const isMembership = /^organisation:[a-z0-9-]{1,100}$/.test(role);
  if (!isMembership && !matrix.roles.some(({ name }) => name === role)) return { kind: 'unknownRole', role };
  if (implied.has(role)) return { kind: 'impliedRole', role };
  return isOwn ? { kind: 'ownRole' } : null;
}

interface ProposedChange {
  readonly state: string;
  readonly isRequestedByMe: boolean;
  readonly isMine: boolean;
}

/** The reason this officer may not let the change go on, or null when they may: an officer is made by two others. */
export function refusalToApproveRole({ state, isRequestedByMe, isMine }: ProposedChange): RoleRefusal | null {
  if (state !== 'proposed') return { kind: 'alreadyDecided' };
  if (isMine) return { kind: 'ownRole' };
  return isRequestedByMe ? { kind: 'ownProposal' } : null;
}
