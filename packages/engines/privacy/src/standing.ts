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
  const kind = kindOf(actor);
  const self = actor.subject === null ? null : `subject:${actor.subject}`;
  const memberships = world.memberships.filter((membership) => isOf(membership, actor, world.at));
  const hasAccepted = acceptedBy(world);
  const organisations = self === null ? [] : organisationsOf(actor, memberships).filter(hasAccepted);
  const named = namedRoles(actor, memberships);
  const candidates = matrix.roles.filter(({ name, kinds }) => named.has(name) && kinds.includes(kind));
  const counts = ({ charter }: Role): boolean =>
    charter === null || (charter === 'subject' ? self !== null && hasAccepted(self) : organisations.length > 0);
  const roles = candidates.filter(counts).map(({ name }) => name);
  return {
    roles: roles.toSorted(),
    rolesAwaitingCharter: candidates
      .filter((role) => !counts(role))
      .map(({ name }) => name)
      .toSorted(),
    holders: unique([
      ...roles.map((role) => `role:${role}`),
      ...organisations,
      ...memberships.map(({ holder }) => holder).filter((holder) => !isOrganisation(holder)),
      // A partner's machine has what its organisation has, and nothing of its own.
      ...(self === null || kind === 'partner' ? [] : [self]),
      ...(actor.statusCode === null ? [] : [`status-code:${actor.statusCode}`]),
    ]),
  };
}

/** Whoever did not sign in is nobody in particular, whatever else is said. */
export function kindOf({ subject, kind }: Actor): ActorKind {
  return subject === null ? 'anonymous' : kind;
}

/** Groups are of the desk; a party counts only while it is the capacity that was chosen. */
function isOf({ subject, holder, ...period }: Membership, { capacity, client, ...actor }: Actor, at: Date): boolean {
  const isMachine = actor.kind === 'service' || actor.kind === 'partner';
  const own = actor.subject === null ? [] : [`subject:${actor.subject}`, ...(isMachine ? [`client:${client}`] : [])];
  if (!own.includes(subject) || !isValidAt(period, at)) return false;
  if (holder.startsWith('group:')) return actor.kind === 'staff';
  if (holder.startsWith('party:')) return actor.kind === 'person' && holder === `party:${capacity}`;
  return true;
}

function organisationsOf({ organisations }: Actor, memberships: readonly Membership[]): string[] {
  const joined = memberships.map(({ holder }) => holder).filter(isOrganisation);
  return [...organisations.map((alias) => `organisation:${alias}`), ...joined];
}

function namedRoles(actor: Actor, memberships: readonly Membership[]): ReadonlySet<string> {
  const implied = impliedRoles[kindOf(actor)];
  return new Set([
    ...actor.roles,
    ...memberships.flatMap(({ role }) => role ?? []),
    ...(implied === null ? [] : [implied]),
  ]);
}

/** Whether a holder accepted the charter that is in force; nobody can when there is none. */
function acceptedBy({ at, charters, acceptances }: World): (holder: string) => boolean {
  const current = Math.max(...charters.filter(({ effectiveAt }) => effectiveAt <= at).map(({ version }) => version));
  const accepted = new Set(acceptances.filter(({ version }) => version === current).map(({ holder }) => holder));
  return (holder) => accepted.has(holder);
}

const isOrganisation = (holder: string): boolean => holder.startsWith('organisation:');

const unique = (values: readonly string[]): string[] => [...new Set(values)].toSorted();
