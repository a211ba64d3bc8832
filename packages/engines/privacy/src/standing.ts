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
  /** Roles in an organisation that are not theirs in each of their organisations, sorted. */
  readonly rolesInDoubt: readonly string[];
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
  const organisations = self === null ? [] : unique(organisationsOf(actor, memberships, world).filter(hasAccepted));
  const atLarge = rolesAtLarge(actor, memberships);
  const inOrganisation = memberships.filter(({ holder }) => isOrganisation(holder));
  const named = new Set([...atLarge, ...inOrganisation.map(({ role }) => role)]);
  const candidates = matrix.roles.filter(({ name, kinds }) => named.has(name) && kinds.includes(kind));
  const isSingle = organisations.length === 1 || candidates.filter(isBound).length === 1;
  const isIn = (name: string, organisation: string): boolean =>
    (isSingle && atLarge.has(name)) ||
    inOrganisation.some(({ holder, role }) => holder === organisation && role === name);
  const isAwaiting = ({ charter }: Role): boolean =>
    charter === 'organisation'
      ? organisations.length === 0
      : charter === 'subject' && (self === null || !hasAccepted(self));
  // What somebody is in one organisation opens nothing of another.
  const isInDoubt = (role: Role): boolean =>
    isBound(role) && !organisations.every((organisation) => isIn(role.name, organisation));
  const accepted = candidates.filter((role) => !isAwaiting(role));
  const roles = namesOf(accepted.filter((role) => !isInDoubt(role)));
  return {
    roles,
    rolesAwaitingCharter: namesOf(candidates.filter(isAwaiting)),
    rolesInDoubt: namesOf(accepted.filter(isInDoubt)),
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
  if (!isRecordedFor(subject, { ...actor, client }) || !isValidAt(period, at)) return false;
  if (holder.startsWith('group:')) return actor.kind === 'staff';
  if (holder.startsWith('party:')) return actor.kind === 'person' && holder === `party:${capacity}`;
  return true;
}

function isRecordedFor(subject: string, actor: Pick<Actor, 'kind' | 'subject' | 'client'>): boolean {
  if (actor.subject === null) return false;
  return subject === `subject:${actor.subject}` || (isMachine(actor) && subject === `client:${actor.client}`);
}

/** What a token says of a machine does not count, nor whoever dismissed them. */
function organisationsOf(actor: Actor, memberships: readonly Membership[], { memberships: all, at }: World): string[] {
  const told = isMachine(actor) ? [] : actor.organisations.map((alias) => `organisation:${alias}`);
  const joined = memberships.map(({ holder }) => holder).filter(isOrganisation);
  const dismissed = all
    .filter(
      ({ subject, validFrom, validUntil }) =>
        isRecordedFor(subject, actor) && validFrom <= at && isPast(validUntil, at),
    )
    .map(({ holder }) => holder);
  return [...told, ...joined].filter((holder) => !dismissed.includes(holder));
}

/** Roles that are said without the organisation in which. */
function rolesAtLarge(actor: Actor, memberships: readonly Membership[]): ReadonlySet<string> {
  const implied = impliedRoles[kindOf(actor)];
  return new Set([
    ...actor.roles,
    ...memberships.flatMap(({ holder, role }) => (role === null || isOrganisation(holder) ? [] : [role])),
    ...(implied === null ? [] : [implied]),
  ]);
}

/** Whether a holder accepted the charter that is in force; nobody can when there is none. */
function acceptedBy({ at, charters, acceptances }: World): (holder: string) => boolean {
  const current = Math.max(...charters.filter(({ effectiveAt }) => effectiveAt <= at).map(({ version }) => version));
  const accepted = new Set(acceptances.filter(({ version }) => version === current).map(({ holder }) => holder));
  return (holder) => accepted.has(holder);
}

const isMachine = ({ kind }: Pick<Actor, 'kind'>): boolean => kind === 'service' || kind === 'partner';

const isPast = (until: Date | null, at: Date): boolean => until !== null && until <= at;

/** Whether it is a role in an organisation. */
const isBound = ({ charter }: Role): boolean => charter === 'organisation';

const namesOf = (roles: readonly Role[]): string[] => roles.map(({ name }) => name).toSorted();

const isOrganisation = (holder: string): boolean => holder.startsWith('organisation:');

const unique = (values: readonly string[]): string[] => [...new Set(values)].toSorted();
