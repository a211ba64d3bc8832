import * as fc from 'fast-check';
import type { Actor } from '../src/actor.ts';
import { actions, actorKinds, type Role } from '../src/matrix-file.ts';
import type { Matrix } from '../src/to-matrix.ts';
import { keyOf } from '../src/to-rows.ts';
import type { Fact, Membership, Period, World } from '../src/world.ts';
import { at, hour } from './a-world.ts';

/** A matrix, what is recorded, and actors with what they state: as small as it can be with everything that matters in it. */
export interface Situation {
  readonly matrix: Matrix;
  readonly world: World;
  readonly asking: readonly { readonly actor: Actor; readonly purpose: string | null }[];
}

const roleNames = ['anonymous', 'citizen', 'handler', 'volunteer', 'partner-worker', 'partner-service', 'service'];
const relationNames = ['any', 'self', 'handling', 'engaged', 'emergency'];
export const drawnGroups = ['identity', 'contact', 'help-need'];
const purposeNames = ['self-service', 'handle', 'oversight', 'emergency'];
export const drawnObjects = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`);
const party = '00000000-0000-4000-8000-0000000000aa';
const organisations = ['north', 'south'];
const subjects = ['ann', 'bea'];

const holders = [
  ...subjects.map((name) => `subject:${name}`),
  ...['citizen', 'handler', 'service', 'partner-service', 'anonymous'].map((name) => `role:${name}`),
  ...organisations.map((name) => `organisation:${name}`),
  'group:g',
  'mandate:m',
  `party:${party}`,
  'status-code:c',
];

/** Long ago and without end, over at this moment, beginning at this moment, over, to come, and within an hour. */
const period: fc.Arbitrary<Period> = fc.constantFrom(
  ...(
    [
      [-2, null],
      [-2, 0],
      [0, null],
      [-2, -1],
      [1, 2],
      [-1, 1],
    ] as const
  ).map(([from, until]) => ({
    validFrom: hour(from),
    validUntil: until === null ? null : hour(until),
  })),
);

const role = (name: string): fc.Arbitrary<Role> =>
  fc.record({
    name: fc.constant(name),
    label: fc.constant({ nl: name, en: name }),
    unit: fc.constant({ nl: name, en: name }),
    kinds: fc.subarray([...actorKinds], { minLength: 1 }),
    charter: fc.constantFrom(null, null, 'subject' as const, 'organisation' as const),
  });

const rule = fc.record({
  role: fc.constantFrom(...roleNames),
  relation: fc.constantFrom(...relationNames),
  fieldGroup: fc.constantFrom(...drawnGroups),
  action: fc.constantFrom(...actions),
  purpose: fc.constantFrom(...purposeNames),
  because: fc.constant(null),
});

const matrix: fc.Arbitrary<Matrix> = fc
  .record({
    roles: fc.tuple(...roleNames.map(role)),
    rules: fc.uniqueArray(rule, { minLength: 100, maxLength: 400, size: 'max', selector: keyOf }),
  })
  .map((drawn) => ({
    ...drawn,
    relations: relationNames.map((name) => ({
      name,
      label: { nl: name, en: name },
      grantedBy: { nl: name, en: name },
      owners: name === 'any' ? [] : ['cases_owner'],
      holders: ['subject'],
    })),
    fieldGroups: drawnGroups.map((name) => ({
      name,
      label: { nl: name, en: name },
      description: { nl: name, en: name },
      isSpecial: false,
      durability: 'asynchronous' as const,
    })),
    purposes: purposeNames.map((name) => ({
      name,
      label: { nl: name, en: name },
      legalBasis: { articles: ['6'], explanation: { nl: name, en: name } },
      description: { nl: name, en: name },
      retention: { days: 1, from: 'recorded' as const, text: { nl: name, en: name } },
      disclaimer: { version: 1, text: { nl: name, en: name } },
    })),
    charter: { version: 1, texts: { nl: 'charter', en: 'charter' } },
  }));

const fact: fc.Arbitrary<Fact> = fc
  .record({
    object: fc.constantFrom(...drawnObjects),
    relation: fc.constantFrom(...relationNames.slice(1)),
    holder: fc.constantFrom(...holders),
    purpose: fc.constantFrom(null, null, ...purposeNames),
    period,
  })
  .map(({ period, ...rest }) => ({ ...rest, ...period }));

const membership: fc.Arbitrary<Membership> = fc
  .record({
    subject: fc.constantFrom(...subjects.map((name) => `subject:${name}`), 'client:one'),
    holder: fc.constantFrom(...holders.filter((holder) => /^(group|mandate|party|organisation):/.test(holder))),
    role: fc.constantFrom(null, ...roleNames),
    period,
  })
  .map(({ period, ...rest }) => ({ ...rest, ...period }));

const world: fc.Arbitrary<World> = fc
  .record({
    at: fc.constant(at),
    facts: fc.uniqueArray(fact, {
      minLength: 10,
      maxLength: 50,
      size: 'max',
      selector: ({ object, relation, holder, purpose }) => [object, relation, holder, purpose].join(' '),
    }),
    memberships: fc.uniqueArray(membership, {
      maxLength: 8,
      selector: ({ subject, holder }) => `${subject} ${holder}`,
    }),
    charters: fc.uniqueArray(
      fc.record({ version: fc.constantFrom(1, 2), effectiveAt: fc.constantFrom(hour(-1), hour(0), hour(1)) }),
      { selector: ({ version }) => version },
    ),
    acceptances: fc.uniqueArray(
      fc.record({
        holder: fc.constantFrom(...holders.filter((holder) => /^(subject|organisation):/.test(holder))),
        version: fc.constantFrom(1, 2),
      }),
      { selector: ({ holder, version }) => `${holder} ${version}` },
    ),
    restricted: fc.subarray(drawnObjects),
  })
  // Nobody accepts what was never there.
  .map(({ acceptances, ...rest }) => ({
    ...rest,
    acceptances: acceptances.filter((one) => rest.charters.some(({ version }) => version === one.version)),
  }));

const signedIn: fc.Arbitrary<Actor> = fc.record({
  kind: fc.constantFrom('person' as const, 'staff' as const, 'partner' as const, 'service' as const),
  subject: fc.constantFrom(...subjects),
  client: fc.constantFrom('one', 'two'),
  roles: fc.subarray(roleNames),
  organisations: fc.subarray(organisations),
  capacity: fc.constantFrom(null, party),
  statusCode: fc.constantFrom(null, 'c'),
});

const nobody: fc.Arbitrary<Actor> = fc.constantFrom(null, 'c').map((statusCode) => ({
  kind: 'anonymous' as const,
  subject: null,
  client: null,
  roles: [],
  organisations: [],
  capacity: null,
  statusCode,
}));

/** Situations drawn at random. */
export const anySituation: fc.Arbitrary<Situation> = fc.record({
  matrix,
  world,
  asking: fc.array(
    fc.record({
      actor: fc.oneof({ weight: 6, arbitrary: signedIn }, { weight: 1, arbitrary: nobody }),
      purpose: fc.constantFrom(null, 'unheard-of', ...purposeNames, ...purposeNames),
    }),
    { minLength: 4, maxLength: 4 },
  ),
});
