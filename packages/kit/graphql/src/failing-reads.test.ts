import { ApolloServer } from '@apollo/server';
import { CursorSeal, Disclosures } from '@verbonden/kit-planner';
import { testKeys } from '@verbonden/kit-testing';
import { describe, expect, it } from 'vitest';
import { composeSchema } from './compose-schema.ts';
import { libraryDomain } from './fixture/library-domain.ts';
import { plannedReads } from './planned-reads.ts';
import type { RequestContext } from './request-context.ts';

const schema = composeSchema([libraryDomain]);

/** The answer when the database, asked by plan and by resolver, fails like this; with how often it was asked. */
async function answerWhen(code: string) {
  const asked = { byPlan: 0, byResolver: 0 };
  const fail = (way: keyof typeof asked) => (): Promise<never> => {
    asked[way] += 1;
    return Promise.reject(Object.assign(new Error('secret detail'), { code }));
  };
  const server = new ApolloServer<RequestContext>({ schema, plugins: [plannedReads({ schema, run: fail('byPlan') })] });
  const contextValue = {
    claims: {},
    ambient: { locale: 'nl' },
    cursors: new CursorSeal(Buffer.alloc(32)),
    disclosures: new Disclosures(),
    keys: testKeys(),
    read: fail('byResolver'),
    asActor: fail('byResolver'),
    follow: () => {
      throw new Error('nothing is announced');
    },
  };
  const { body } = await server.executeOperation({ query: '{ books { totalCount } }' }, { contextValue });
  await server.stop();
  return { asked, result: body.kind === 'single' ? body.singleResult : null };
}

describe('a database that fails', () => {
  it('is not asked again when time ran out, and nothing of it is told', async () => {
    const { asked, result } = await answerWhen('57014');
    expect(asked).toEqual({ byPlan: 1, byResolver: 0 });
    expect(result?.data).toBeNull();
    expect(result?.errors?.[0]?.extensions?.['code']).toBe('TIMEOUT');
    expect(JSON.stringify(result)).not.toContain('secret');
  });

  it('is asked again by resolvers when the fault is in the request, so that the answer names the field', async () => {
    const { asked, result } = await answerWhen('22P02');
    expect(asked).toEqual({ byPlan: 1, byResolver: 1 });
    expect(result?.errors?.[0]?.path).toEqual(['books', 'totalCount']);
  });
});
