import type { Actor } from '@verbonden/kit-identity';
import { buildSchema, GraphQLError, getOperationAST, parse } from 'graphql';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ApiContext } from '../graphql/api-context.ts';
import { PurposeOfOperations } from './purpose-of-operations.ts';
import { operationIdOf, RegisteredOperations } from './registered-operations.ts';

const schema = buildSchema(`
  type Query { person: Person  people: PersonConnection  any: Any  hello: String }
  type Mutation { rename: Person  seek: Found  greet: String }
  type Found { name: String }
  type Person { name: String }
  type PersonConnection { totalCount: Int  nodes: [Person!]! }
  union Any = Person | Thing
  type Thing { name: String }
`);
Object.assign(schema.getType('Person') ?? {}, { extensions: { group: 'identity' } });
Object.assign(schema.getType('PersonConnection') ?? {}, { extensions: { connection: true } });

const page = 'query Page { person { name } }';
const list = 'query List { people { totalCount } }';
const quiet = 'query Quiet { hello }';
const forgotten = 'query Forgotten { person { name } }';
const seek = 'mutation Seek { seek { name } }';
const registered = new RegisteredOperations(
  { Page: page, List: list, Quiet: quiet, Forgotten: forgotten, Seek: seek },
  'any',
);
const purposes = { Page: ['answer', 'handle'], List: ['handle'], Seek: ['match', 'answer'] };

let entered: { readonly purpose: string | null; readonly operation: string } | null = null;
let wouldDo: unknown;
beforeEach(() => {
  entered = null;
  wouldDo = undefined;
});

/** The code of the refusal, or what was entered. */
function begun(
  kind: Actor['kind'],
  text: string,
  {
    told = null,
    isFree = false,
    isInAddress = false,
  }: { told?: string | null; isFree?: boolean; isInAddress?: boolean } = {},
) {
  const rule = new PurposeOfOperations({ schema, registered, purposes, mayBeFree: isFree });
  const context: Pick<ApiContext, 'purposeTold' | 'begin'> & { actor: { kind: Actor['kind'] } } = {
    actor: { kind },
    purposeTold: told,
    begin: (what) => void (entered = what),
  };
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  try {
    rule.begin(context as ApiContext, { document, operation, hash: operationIdOf(text), isInAddress });
    return entered;
  } catch (error) {
    if (!(error instanceof GraphQLError)) return error;
    wouldDo = error.extensions['purposes'];
    return error.extensions['code'];
  }
}

describe('who works here', () => {
  it.each(['staff', 'partner', 'service'] as const)('says which of the declared purposes it is for, as %s', (kind) => {
    expect(begun(kind, page)).toBe('PURPOSE_REQUIRED');
    expect(begun(kind, page, { told: 'match' })).toBe('PURPOSE_NOT_ALLOWED');
    expect(begun(kind, page, { told: 'handle' })).toEqual({ purpose: 'handle', operation: 'Page' });
  });

  it('need not say the only one', () => {
    expect(begun('staff', list)).toEqual({ purpose: 'handle', operation: 'List' });
  });

  it('asks about people by registered operations that declare a purpose alone, and with a purpose nothing else either', () => {
    const own = '{ hello }';
    for (const text of ['{ person { name } }', '{ people { totalCount } }', '{ any { __typename } }']) {
      expect(begun('staff', text, { told: 'handle' })).toBe('NOT_REGISTERED');
    }
    expect(begun('staff', own, { told: 'handle' })).toBe('NOT_REGISTERED');
    expect(begun('staff', quiet, { told: 'handle' })).toBe('PURPOSE_NOT_ALLOWED');
    expect(begun('staff', forgotten, { told: 'handle' })).toBe('PURPOSE_NOT_ALLOWED');
    expect(begun('staff', own)).toEqual({ purpose: null, operation: `free:${operationIdOf(own).slice(0, 12)}` });
  });

  it('may use own words while developing, and says what for', () => {
    const text = 'query { ...F } fragment F on Query { person { name } }';
    expect(begun('staff', text, { isFree: true })).toBe('PURPOSE_REQUIRED');
    expect(begun('staff', text, { isFree: true, told: 'handle' })).toMatchObject({ purpose: 'handle' });
    expect(begun('staff', '{ hello }', { isFree: true })).toMatchObject({ purpose: null });
    expect(begun('staff', 'mutation { rename { name } }', { isFree: true })).toBe('PURPOSE_REQUIRED');
  });

  it('says what for where only operations with a purpose ask, whatever is answered, and hears which would do', () => {
    const own = 'mutation { ...F } fragment F on Mutation { seek { name } }';
    expect(begun('staff', own, { isFree: true })).toBe('PURPOSE_REQUIRED');
    expect(wouldDo).toBe('answer, match');
    expect(begun('staff', own)).toBe('NOT_REGISTERED');
    expect(begun('staff', seek)).toBe('PURPOSE_REQUIRED');
    expect(wouldDo).toBe('match, answer');
    expect(begun('staff', own, { isFree: true, told: 'answer' })).toMatchObject({ purpose: 'answer' });
    expect(begun('person', own)).toMatchObject({ purpose: null });
    expect(begun('staff', 'mutation { greet }')).toMatchObject({ purpose: null });
    expect(begun('staff', '{ person { name } }', { isFree: true })).toBe('PURPOSE_REQUIRED');
    expect(wouldDo).toBe('answer, handle, match');
  });
});

describe('who asks for themselves', () => {
  it.each(['person', 'anonymous'] as const)('needs to say nothing, in whatever words: %s', (kind) => {
    expect(begun(kind, page)).toEqual({ purpose: null, operation: 'Page' });
    expect(begun(kind, '{ person { name } }')).toMatchObject({ purpose: null });
  });

  it('may say which of the declared it is for', () => {
    expect(begun('person', page, { told: 'answer' })).toMatchObject({ purpose: 'answer' });
    expect(begun('person', page, { told: 'oversight' })).toBe('PURPOSE_NOT_ALLOWED');
  });
});

it('nobody asks about people in an address', () => {
  expect(begun('person', page, { isInAddress: true })).toBe('POST_REQUIRED');
  expect(begun('person', quiet, { isInAddress: true })).toMatchObject({ operation: 'Quiet' });
});
