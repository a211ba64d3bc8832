import { undeclaredTables } from '@verbonden/kit-postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCode, aContactPoint, anId, aPublication } from '../../test/a-publication.ts';
import { type ContentWorld, contentWorld } from '../../test/content-world.ts';
import { untilVisibilityChanges } from './until-visibility-changes.ts';
import { withdrawProduct } from './withdraw-product.ts';

const themes = [aCode('Thema', 'BouwenWonen')];
const site = { title: { nl: 'Site' }, description: {}, url: 'https://example.org' };
const parts = {
  themes,
  requirements: [{ title: { nl: 'Voorwaarde' }, description: {}, evidence: null }],
  procedures: [{ title: { nl: 'Stap' }, description: {}, websites: [site] }],
  costs: [{ title: { nl: 'Kost' }, description: {} }],
  financialAdvantages: [{ title: { nl: 'Voordeel' }, description: {} }],
  legalResources: [site],
  websites: [site],
  contactPoints: [aContactPoint()],
};
const live = aPublication(1, { ...parts, title: { nl: 'Terrasvergunning' } });
const future = aPublication(2, { ...parts, title: { nl: 'Zeppelinvergunning' }, startsAt: '2999-01-01T00:00:00Z' });
const past = aPublication(3, { ...parts, title: { nl: 'Koetsiersvergunning' }, endsAt: '2001-01-01T00:00:00Z' });
const archived = aPublication(4, { ...parts, title: { nl: 'Turfstekersvergunning' }, isArchived: true });

let world: ContentWorld;
beforeAll(async () => {
  world = await contentWorld();
  await world.publish(live, future, past, archived);
});
afterAll(() => world.close());

const facets = (query: string) =>
  world.asReader("select facet, code, hits from content.search_facets('nl', $1, null, null, null, null, null)", [
    query,
  ]);
const suggestion = async (query: string) =>
  (await world.asReader("select content.search_suggestion('nl', $1) as words", [query]))[0]?.['words'];

describe('what is not live', () => {
  const ofProducts = [
    'products',
    'requirements',
    'procedures',
    'procedure_websites',
    'costs',
    'financial_advantages',
    'legal_resources',
    'websites',
    'product_contact_points',
    'product_codes',
    'product_documents',
    'product_lacks',
  ];

  it.each(ofProducts)('is in no row of %s', async (table) => {
    const column = table === 'products' ? 'id' : 'product_id';
    const rows = await world.asReader(`select distinct ${column}::text as id from content.${table}`, []);
    expect(rows.map((row) => row['id'])).toEqual([anId(1)]);
  });

  it('is not counted', async () => {
    const [row] = await world.asReader("select count(*)::int as total from content.products where locale = 'nl'", []);
    expect(row?.['total']).toBe(1);
  });

  it.each(['zeppelinvergunning', 'koetsiersvergunning', 'turfstekersvergunning'])(
    'is not found by its own title: %s',
    async (query) => {
      expect(await world.find(query)).not.toContain(anId(2));
      expect(await world.find(query)).not.toContain(anId(3));
      expect(await world.find(query)).not.toContain(anId(4));
    },
  );

  it('is not among the hits of a word it shares with what is live', async () => {
    expect(await world.find('vergunning')).toEqual([anId(1)]);
  });

  it('does not raise a facet', async () => {
    expect(await facets('vergunning')).toEqual([{ facet: 'theme', code: 'BouwenWonen', hits: 1 }]);
  });

  it.each(['zepelinvergunning', 'koetsiersvergunnin', 'turfstekersvergunnig'])(
    'is not what was meant: %s',
    async (query) => {
      expect(await suggestion(query)).toBeNull();
    },
  );

  it('is suggested once it is live', async () => {
    expect(await suggestion('terasvergunning')).toBe('terrasvergunning');
  });

  it('becomes visible when its moment comes, without a new publication', async () => {
    const soon = aPublication(5, { title: { nl: 'Straks' }, startsAt: new Date(Date.now() + 1500).toISOString() });
    await world.publish(soon);
    expect(await world.find('straks')).toEqual([]);
    await expect.poll(() => world.find('straks')).toEqual([anId(5)]);
  });
});

describe('a reader', () => {
  it.each(['search_words', 'search_terms'])('may not look into %s', async (table) => {
    await expect(world.asReader(`select * from content.${table}`, [])).rejects.toThrow('permission denied');
  });

  it.each([
    'insert into content.state values (true, 1)',
    "update content.products set title = 'x'",
    'delete from content.codes',
    "select content.withdraw_product('00000000-0000-4000-8000-000000000001')",
    "select content.index_product('00000000-0000-4000-8000-000000000001', '{}')",
    "select content.search_meanings('nl', 'vergunning')",
  ])('may not %s', async (statement) => {
    await expect(world.asReader(statement, [])).rejects.toThrow('permission denied');
  });
});

describe('the editors’ side', () => {
  it.each([
    'select * from content.products',
    'insert into content.state values (true, 1)',
    'truncate content.products',
  ])('goes through the publishing functions and not: %s', async (statement) => {
    await expect(world.asEditor(statement, [])).rejects.toThrow('permission denied');
  });
});

it('leaves no table of content without a declaration', async () => {
  expect(await undeclaredTables(world.urls.admin, ['content'])).toEqual([]);
});

it('tells when what is seen changes by itself: at the next start or end, also of what is not live yet', async () => {
  const ask = async () => Number((await world.asReader(`${untilVisibilityChanges} as ms`, []))[0]?.['ms']);
  const hour = 3_600_000;
  const at = (hours: number) => new Date(Date.now() + hours * hour).toISOString();
  const far = await ask();
  expect(far).toBeGreaterThan(24 * hour);
  await world.publish(aPublication(11, { endsAt: at(20) }));
  const ends = await ask();
  expect([ends > 10 * hour, ends <= 20 * hour]).toEqual([true, true]);
  await world.publish(aPublication(12, { startsAt: at(8), endsAt: at(12) }));
  const starts = await ask();
  expect([starts > 0, starts <= 8 * hour]).toEqual([true, true]);
  for (const id of [anId(11), anId(12)]) await withdrawProduct(world.asEditor, id);
  expect(await ask()).toBeGreaterThan(24 * hour);
});
