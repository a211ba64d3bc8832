import type { Actor } from './actor.ts';
import type { ActorKind, Role } from './matrix-file.ts';
import type { Matrix } from './to-matrix.ts';
import { isValidAt, type Membership, type World } from './world.ts';

/** As whom an actor stands before the rules and the facts. */
export interface Standing {
  /** Roles that count now, sorted. */
  readonly roles: readonly string[];
  /** Roles that would count once the privacy charter is accepted, sorted. */
  readonly rolesAwaitingCharter: readonly string[];
  /** Everything a fact may be recorded for that is this actor's, sorted. */
  readonly holders: readonly string[];
}

const impliedRoles: Readonly<Record<ActorKind, string | null>> = {
  anonymous: 'anonymous',
  person: 'citizen',
  staff: null,
  partner: 'partner-service',
  service: 'service',
};

/** The standing of this actor, by the token and by what is recorded at this moment. */
export function standingOf(matrix: Matrix, actor: Actor, world: World): Standing {
  const self = actor.subject === null ? null : `subject:${actor.subject}`;
  const memberships = world.memberships.filter((membership) => isOf(membership, self, actor, world.at));
  const hasAccepted = acceptedBy(world);
  const organisations = unique([
    ...actor.organisations.map((alias) => `organisation:${alias}`),
    ...memberships.map(({ holder }) => holder).filter(isOrganisation),
  ]).filter(hasAccepted);
  const named = namedRoles(actor, memberships);
  const candidates = matrix.roles.filter(({ name, kinds }) => named.has(name) && kinds.includes(actor.kind));
  const counts = ({ charter }: Role): boolean =>
    charter === null || (charter === 'subject' ? self !== null && hasAccepted(self) : organisations.length > 0);
  const roles = candidates.filter(counts).map(({ name }) => name);
  const others = memberships.map(({ holder }) => holder).filter((holder) => !isOrganisation(holder));
  return {
    roles: roles.toSorted(),
    rolesAwaitingCharter: candidates
      .filter((role) => !counts(role))
      .map(({ name }) => name)
      .toSorted(),
    holders: self === null ? [] : unique([self, ...roles.map((role) => `role:${role}`), ...organisations, ...others]),
  };
}

/** A membership of a party counts only while that party is the capacity that was chosen. */
function isOf({ subject, holder, ...period }: Membership, self: string | null, actor: Actor, at: Date): boolean {
  if (self === null || subject !== self || !isValidAt(period, at)) return false;
  return !holder.startsWith('party:') || holder === `party:${actor.capacity}`;
}

function namedRoles({ kind, roles, subject }: Actor, memberships: readonly Membership[]): ReadonlySet<string> {
  const implied = impliedRoles[subject === null ? 'anonymous' : kind];
  return new Set([
    ...(subject === null ? [] : roles),
    ...memberships.flatMap(({ role }) => role ?? []),
    ...(implied === null ? [] : [implied]),
  ]);
}

/** Whether a holder accepted the charter that is in force; when none is, there is nothing to accept. */
function acceptedBy({ at, charters, acceptances }: World): (holder: string) => boolean {
  const inForce = charters.filter(({ effectiveAt }) => effectiveAt <= at).map(({ version }) => version);
  if (inForce.length === 0) return () => true;
  const current = Math.max(...inForce);
  const accepted = new Set(acceptances.filter(({ version }) => version === current).map(({ holder }) => holder));
  return (holder) => accepted.has(holder);
}

const isOrganisation = (holder: string): boolean => holder.startsWith('organisation:');

const unique = (values: readonly string[]): string[] => [...new Set(values)].toSorted();
