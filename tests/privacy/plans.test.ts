import { createHash } from 'node:crypto';
import { composeSchema } from '@verbonden/kit-graphql';
import { CursorSeal, explained, PlanStore, slowSpots } from '@verbonden/kit-planner';
import { PipelinePool } from '@verbonden/kit-postgres';
import { testKeys } from '@verbonden/kit-testing';
import { matrix } from '@verbonden/privacy-engine';
import { type GraphQLSchema, Kind, type OperationDefinitionNode, OperationTypeNode, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { domains } from '../../apps/api/src/domains.ts';
import { plausibleVariables } from './leaks/plausible-variables.ts';
import { agent, fillEverywhere, party, person } from './plans/fill.ts';
import { type PrivacyDatabase, privacyDatabaseForTests } from './world/privacy-database.ts';

const parties = 5000;

interface Registered {
  readonly name: string;
  readonly text: string;
  readonly purposes: readonly (string | null)[];
}

const registered: readonly Registered[] = domains.flatMap(({ operations, purposes }) =>
  Object.entries(operations).map(([name, text]) => ({ name, text, purposes: purposes?.[name] ?? [null] })),
);
const queries = registered.filter(({ text }) => operationOf(text).operation === OperationTypeNode.QUERY);

function operationOf(text: string): OperationDefinitionNode {
  const found = parse(text).definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (!found) throw new Error('There is no operation in it.');
  return found;
}

/** Somebody with every role of the desk, and a person. */
const rolesOf = (kind: 'staff' | 'person') =>
  matrix.roles.filter(({ kinds, charter }) => kinds.includes(kind) && charter === null).map(({ name }) => name);
const actors = [
  { sub: agent, iat: 1_000_000, kind: 'staff', client: 'desk', roles: rolesOf('staff') },
  { sub: person, iat: 1_000_000, kind: 'person', client: 'website', roles: [] },
] as const;

describe(`the statement of each registered operation, where the asker has ${parties} facts of each kind`, () => {
  let arranged: PrivacyDatabase;
  let pool: PipelinePool;
  let schema: GraphQLSchema;
  let plans: PlanStore;
  let object: string;
  const keys = testKeys();
  const cursors = new CursorSeal(Buffer.alloc(32, 7));
  beforeAll(async () => {
    arranged = await privacyDatabaseForTests();
    await fillEverywhere(arranged.admin, parties);
    const [row] = await arranged.admin.unsafe<{ id: string }[]>(`select ${party(1)} as id`);
    object = row?.id ?? '';
    pool = new PipelinePool({ url: arranged.database.urls.api_actor, statementTimeoutInMs: 600_000 });
    schema = composeSchema(domains);
    plans = new PlanStore(schema);
  });
  afterAll(async () => {
    await pool?.close();
    await arranged?.close();
  });

  const spotsFor = async ({ text: source }: Registered, claims: object): Promise<readonly string[] | null> => {
    const document = parse(source);
    const hash = createHash('sha256').update(source).digest('hex').slice(0, 32);
    const variables = plausibleVariables(schema, source, object);
    const found = plans.find({ document, hash, operation: operationOf(source), variables });
    if (found.kind === 'notPlanned') return null;
    const { capability, name, text, bindings } = found.plan;
    const request = { variables: found.variables, ambient: { locale: 'nl' }, cursors, keys };
    const values = bindings.map((bind) => bind(request));
    const [row] = await pool.run({
      capability,
      claims: { ...claims },
      name: `explain ${name}`,
      text: explained(text),
      values,
    });
    return slowSpots(row?.[0] ?? '');
  };

  test.each(queries)('$name reads what it gives and no more', async (operation) => {
    for (const actor of actors) {
      for (const purpose of operation.purposes) {
        const claims = { ...actor, operation: operation.name, ...(purpose === null ? {} : { purpose }) };
        const spots = await spotsFor(operation, claims).catch((error: unknown) => {
          // Not a purpose of this actor.
          if ((error as { readonly code?: string }).code === 'V0402') return [];
          throw error;
        });
        expect(spots ?? [], `${actor.kind}, ${purpose}`).toEqual([]);
      }
    }
  });

  test('most of them are planned, and so were looked at', async () => {
    const planned = queries.filter(({ text }) => {
      const hash = createHash('sha256').update(text).digest('hex').slice(0, 32);
      const variables = plausibleVariables(schema, text, object);
      return plans.find({ document: parse(text), hash, operation: operationOf(text), variables }).kind !== 'notPlanned';
    });
    expect(planned.length).toBeGreaterThan(queries.length / 2);
  });
});
