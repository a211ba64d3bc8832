import { type GraphQLSchema, getOperationAST, parse, specifiedRules, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { carrierFaults } from './carrier-faults.ts';
import { composeSchema } from './compose-schema.ts';
import type { Domain } from './domain.ts';
import { residentsDomain } from './fixture/residents-domain.ts';
import { identitySource, residentSource, roots } from './fixture/residents-sources.ts';
import { groupsAsked } from './groups-asked.ts';
import { oneMutationRule } from './one-mutation-rule.ts';
import { plannedObject } from './planned-object.ts';
import { plannedQuery } from './planned-query.ts';
import { purposeFor } from './purpose-for.ts';

const schema = composeSchema([residentsDomain]);

function groups(text: string, of: GraphQLSchema = schema): readonly string[] {
  const document = parse(text);
  expect(validate(of, document)).toEqual([]);
  const operation = getOperationAST(document, 'Q') ?? getOperationAST(document);
  return operation ? groupsAsked(of, document, operation) : [];
}

describe('the groups that an operation asks for', () => {
  it.each([
    ['nobody', '{ __typename }', []],
    ['a row', '{ resident(id: "x") { __typename } }', ['party-core']],
    ['the length of a list', '{ residents { totalCount } }', ['party-core']],
    ['which of several types a row has', '{ resident(id: "x") { needs { __typename } } }', ['help-need', 'party-core']],
    [
      'what a fragment asks',
      '{ resident(id: "x") { ...F } } fragment F on Resident { number { ending } }',
      ['national-number', 'party-core'],
    ],
    [
      'what a change may answer with',
      'mutation { rename(id: "x", name: "y") { ... on RenameRefused { reason } } }',
      ['party-core'],
    ],
    ['what an event tells', 'subscription { moved { identity { name } } }', ['identity', 'party-core']],
    [
      'the operation that is meant, not the one beside it',
      'query Q { __typename } query P { residents { totalCount } }',
      [],
    ],
  ])('are those of %s', (_, text, expected) => {
    expect(groups(text)).toEqual(expected);
  });
});

describe('hidden looks like absent', () => {
  it('where every way to a row about somebody may be null', () => {
    expect(carrierFaults(schema)).toEqual([]);
  });

  it('and is told apart where one may not', () => {
    const careless: Domain = {
      name: 'careless',
      operations: {},
      register(builder) {
        const Identity = plannedObject(builder, identitySource, {
          description: '-',
          fields: (t) => ({ name: t.column('name') }),
        });
        const Resident = plannedObject(builder, residentSource, {
          description: '-',
          fields: (t) => ({ id: t.id(), identity: t.link('identity', { type: Identity, nullable: false }) }),
        });
        plannedQuery(builder, (t) => ({ residents: t.connection(roots.residents, { type: Resident, max: 5 }) }));
        return {};
      },
    };
    expect(carrierFaults(composeSchema([careless]))).toEqual([
      'Resident.identity is never null, and leads to data about people that may be hidden.',
    ]);
  });
});

describe('a mutation', () => {
  const faults = (text: string) =>
    validate(schema, parse(text), [...specifiedRules, oneMutationRule]).map(({ extensions }) => extensions);
  const one = 'letGo(id: "x") { id }';

  it('asks for one field', () => {
    expect(faults(`mutation { ${one} }`)).toEqual([]);
    expect(faults(`{ a: residents { totalCount } b: residents { totalCount } }`)).toEqual([]);
  });

  it.each([
    ['two', `mutation { a: ${one} b: ${one} }`],
    ['one in a fragment', `mutation { a: ${one} ...F } fragment F on Mutation { b: ${one} }`],
    ['one in a fragment without a name', `mutation { a: ${one} ... { b: ${one} } }`],
    ['the same twice', `mutation { ${one} ${one} }`],
  ])('is refused with %s', (_, text) => {
    expect(faults(text)).toEqual([{ limit: 'rootFields', maximum: 1, value: 2 }]);
  });
});

describe('a purpose', () => {
  const asked = { told: null, declared: [], isOwn: false, isAboutPeople: true };

  it('is what is told among what is declared', () => {
    expect(purposeFor({ ...asked, told: 'handle', declared: ['answer', 'handle'] })).toBe('handle');
    expect(() => purposeFor({ ...asked, told: 'match', declared: ['answer', 'handle'] })).toThrow(
      'PURPOSE_NOT_ALLOWED',
    );
  });

  it('is the only one that is declared, and asked for where there are more or none', () => {
    expect(purposeFor({ ...asked, declared: ['handle'] })).toBe('handle');
    expect(() => purposeFor({ ...asked, declared: ['answer', 'handle'] })).toThrow('PURPOSE_REQUIRED');
    expect(() => purposeFor(asked)).toThrow('PURPOSE_REQUIRED');
    expect(purposeFor({ ...asked, isAboutPeople: false })).toBeNull();
  });

  it('is implied by the database for who asks as themselves', () => {
    expect(purposeFor({ ...asked, isOwn: true, declared: ['handle'] })).toBeNull();
  });
});
