import { CursorSeal, explained, PlanStore, slowSpots } from '@verbonden/kit-planner';
import { PipelinePool } from '@verbonden/kit-postgres';
import { Kind, OperationTypeNode, parse } from 'graphql';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCode, aContactPoint, aPublication } from '../../test/a-publication.ts';
import { type ContentApi, contentApi } from '../../test/content-api.ts';
import { content } from '../content-domain.ts';
import { publishCodes } from '../data/publish-codes.ts';

const copies = 3000;

let api: ContentApi;
let pool: PipelinePool;
beforeAll(async () => {
  api = await contentApi();
  pool = new PipelinePool({ url: api.urls.api_public, maxConnections: 1 });
  const theme = (at: number) => ({
    iri: aCode('Thema', `T${at}`),
    list: 'theme' as const,
    position: at,
    label: { nl: `T${at}` },
    parentIri: null,
  });
  await publishCodes(
    api.asEditor,
    Array.from({ length: 600 }, (_, at) => theme(at)),
    'informal',
  );
  const described = { title: { nl: 'x' }, description: {} };
  const site = { ...described, url: 'https://example.org' };
  await api.publish(
    aPublication(1, {
      title: { nl: 'Vergunning' },
      productNumber: '1',
      themes: [aCode('Thema', 'T1'), aCode('Thema', 'T2'), aCode('Thema', 'T3')],
      competentAuthorities: ['https://data.vlaanderen.be/id/organisatie/OVO000001'],
      contactPoints: [aContactPoint()],
      requirements: [{ ...described, evidence: described }],
      procedures: [{ ...described, websites: [site] }],
      costs: [described],
      financialAdvantages: [described],
      legalResources: [site],
      websites: [site],
    }),
  );
  await copyProduct();
});
afterAll(async () => {
  await pool.close();
  await api.close();
});

/** Makes a catalogue of one product without the cost of publishing each: every row of it again, under other ids. */
async function copyProduct(): Promise<void> {
  const admin = postgres(api.urls.admin, { max: 1, onnotice: () => {} });
  const tables = await admin<{ name: string; column: string }[]>`
    select table_name as name, column_name as column from information_schema.columns
    where table_schema = 'content' and (column_name = 'product_id' or (table_name = 'products' and column_name = 'id'))`;
  for (const { name, column } of tables) {
    const changes =
      name === 'products' ? ", 'slug', 'slug-' || n, 'title_sort', 'title ' || n, 'product_number', n::text" : '';
    await admin.unsafe(`insert into content.${name}
      select c.* from content.${name} t cross join generate_series(2, ${copies}) n
      cross join lateral jsonb_populate_record(t, jsonb_build_object('${column}', md5(n::text)::uuid::text ${changes})) c`);
  }
  await admin`vacuum analyze`;
  await admin.end();
}

const queries = Object.entries(content.operations).filter(([, text]) =>
  parse(text).definitions.some(
    (found) => found.kind === Kind.OPERATION_DEFINITION && found.operation === OperationTypeNode.QUERY,
  ),
);

const asPublic = (name: string, text: string, values: readonly (string | null)[]) =>
  pool.run({ capability: 'public_reader', claims: {}, name, text, values });

const unfiltered = { slug: 'slug-7', number: '7', query: 'vergunning', first: 20 };

function statementOf(name: string, text: string, variables: Readonly<Record<string, unknown>>) {
  const document = parse(text);
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error(`${name} holds no operation`);
  const found = new PlanStore(api.schema).find({ document, hash: text, operation, variables });
  if (found.kind !== 'planned') throw new Error(found.reason);
  const request = {
    variables: found.variables,
    ambient: { locale: 'nl' },
    cursors: new CursorSeal(Buffer.alloc(32, 7)),
  };
  const values = found.plan.bindings.map((bind) => bind(request));
  return { text: found.plan.text, values };
}

it.each(queries)('%s reads by index, and little more than it gives', async (name, text) => {
  const statement = statementOf(name, text, { ...unfiltered, filter: { themes: ['T1'] } });
  const [row] = await asPublic(`explain ${name}`, explained(statement.text), statement.values);
  expect(slowSpots(row?.[0] ?? '[]')).toEqual([]);
});

/** How often Postgres ran the plan that it keeps, when the statement is asked again and again. */
async function generalRuns(name: string, { text, values }: ReturnType<typeof statementOf>): Promise<number> {
  for (let request = 0; request < 8; request += 1) await asPublic(name, text, values);
  const [row] = await asPublic('plans', 'select generic_plans::text from pg_prepared_statements where statement = $1', [
    text,
  ]);
  return Number(row?.[0]);
}

it.each(queries)('%s without a filter is planned once, not for each request', async (name, text) => {
  expect(await generalRuns(name, statementOf(name, text, unfiltered))).toBeGreaterThan(0);
});

const list = content.operations['ProductList'] ?? '';

it.each([
  [{ themes: ['T1'] }],
  [{ themes: ['T1', 'T2'], authorities: ['OVO000001'] }],
  [{ themes: ['T1'], audiences: [], types: [], areas: [] }],
])('a list with the filter %j is planned once, not for each request', async (filter) => {
  const statement = statementOf('ProductList', list, { ...unfiltered, filter });
  expect(await generalRuns(`ProductList ${JSON.stringify(filter)}`, statement)).toBeGreaterThan(0);
});

it('a filter with nothing in its lists is the statement without a filter', () => {
  const empty = { themes: [], audiences: [], types: [], authorities: [], areas: [] };
  const statement = statementOf('ProductList', list, { ...unfiltered, filter: empty });
  expect(statement.text).toBe(statementOf('ProductList', list, unfiltered).text);
});
