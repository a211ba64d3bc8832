import { longest } from './longest.ts';
import { saysSomething } from './tidy.ts';

/** What somebody is within an organisation: an administrator keeps its members and accepts the charter for it. */
export const memberRoles = ['admin', 'member'] as const;

export type MemberRole = (typeof memberRoles)[number];

export interface Invitation {
  /** Made by the client: the second of two clicks has the same one, and only its code counts. */
  readonly id: string;
  /** How the organisation calls this person in its list. */
  readonly name: string;
  readonly role: MemberRole;
}

/** Why nobody is invited like this. */
export type InvitationRefusal =
  | { readonly kind: 'nameMissing'; readonly field: 'name' }
  | { readonly kind: 'nameTooLong'; readonly field: 'name'; readonly most: number };

/** Why a membership stays as it is. */
export interface MemberRefusal {
  /** The last administrator, or somebody whom a register names (proven by their login), who would be back at their next login. */
  readonly kind: 'lastAdmin' | 'namedByRegister';
}

/** Why nobody is named from outside: its administrator invites others. */
export interface AdministratorRefusal {
  readonly kind: 'hasAdmin';
}

/** The reason this invitation cannot be made, or null. */
export function refusalToInvite({ name }: Invitation): InvitationRefusal | null {
  if (!saysSomething(name)) return { kind: 'nameMissing', field: 'name' };
  return name.length > longest.name ? { kind: 'nameTooLong', field: 'name', most: longest.name } : null;
}
