import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aCode, aContactPoint, anId, aPublication } from '../../test/a-publication.ts';
import { type ContentWorld, contentWorld } from '../../test/content-world.ts';
import { publishProduct } from './publish-product.ts';
import { withdrawProduct } from './withdraw-product.ts';

let world: ContentWorld;
beforeAll(async () => {
  world = await contentWorld();
});
afterAll(() => world.close());

const titles = async () =>
  (await world.asReader("select title from content.products where locale = 'nl' order by title", [])).map(
    (row) => row['title'],
  );
const version = async () =>
  Number((await world.asReader('select version from content.state', []))[0]?.['version'] ?? 0);

describe('publishing a product', () => {
  beforeEach(async () => {
    for (let number = 1; number <= 3; number += 1) await withdrawProduct(world.asEditor, anId(number));
  });

  it('makes it readable in each locale, with all its parts', async () => {
    const described = (title: string) => ({ title: { nl: title }, description: { nl: `<p>${title}</p>` } });
    const site = { ...described('Site'), url: 'https://example.org' };
    await world.publish(
      aPublication(1, {
        title: { nl: 'Kaart', en: 'Card' },
        requirements: [{ ...described('Voorwaarde'), evidence: described('Bewijs') }],
        procedures: [{ ...described('Stap'), websites: [site] }],
        costs: [described('Kost')],
        financialAdvantages: [described('Voordeel')],
        legalResources: [site],
        websites: [site],
        contactPoints: [aContactPoint({ telephone: '016 00 00 00' })],
        themes: [aCode('Thema', 'BouwenWonen')],
      }),
    );
    const tables = [
      'requirements',
      'procedures',
      'procedure_websites',
      'costs',
      'financial_advantages',
      'legal_resources',
      'websites',
      'product_contact_points',
    ];
    for (const table of tables) {
      const [row] = await world.asReader(`select count(*)::int as n from content.${table}`, []);
      expect([table, row?.['n']]).toEqual([table, 4]);
    }
    const rows = await world.asReader('select locale, title, title_tag from content.products order by locale', []);
    expect(rows.map((row) => [row['locale'], row['title'], row['title_tag']])).toEqual([
      ['en', 'Card', 'en'],
      ['nl', 'Kaart', 'nl'],
      ['nl-formal', 'Kaart', 'nl'],
      ['nl-informal', 'Kaart', 'nl'],
    ]);
  });

  it('replaces what was there, also the parts that are gone', async () => {
    await world.publish(
      aPublication(1, { title: { nl: 'Oud' }, websites: [{ title: {}, description: {}, url: 'https://old.example' }] }),
    );
    await world.publish(aPublication(1, { title: { nl: 'Nieuw' } }));
    expect(await titles()).toEqual(['Nieuw']);
    expect(await world.asReader('select url from content.websites', [])).toEqual([]);
    expect(await world.find('oud')).toEqual([]);
    expect(await world.find('nieuw')).toEqual([anId(1)]);
  });

  it('is told once, and an equal body is no news', async () => {
    const before = await version();
    expect(await publishProduct(world.asEditor, aPublication(1))).toBe(true);
    expect(await version()).toBe(before + 1);
    expect(await publishProduct(world.asEditor, aPublication(1))).toBe(false);
    expect(await version()).toBe(before + 1);
  });

  it('wakes the listeners with version, kind and id when the transaction commits', async () => {
    const listener = postgres(world.urls.api_public, { max: 1, onnotice: () => {} });
    const heard: string[] = [];
    await listener.listen('content_changed', (message) => heard.push(message));
    await world.inOneTransaction(async (execute) => {
      await publishProduct(execute, aPublication(1, { title: { nl: 'Gehoord' } }));
      expect(heard).toEqual([]);
    });
    await expect.poll(() => heard.length).toBe(1);
    expect(JSON.parse(heard[0] ?? '')).toEqual({ version: await version(), kind: 'product', id: anId(1) });
    await listener.end();
  });

  it('leaves nothing when its transaction fails', async () => {
    const before = await version();
    const failing = world.inOneTransaction(async (execute) => {
      await publishProduct(execute, aPublication(1));
      throw new Error('the other side failed');
    });
    await expect(failing).rejects.toThrow('the other side failed');
    expect(await titles()).toEqual([]);
    expect(await version()).toBe(before);
  });

  it('refuses an address that another product has', async () => {
    await world.publish(aPublication(1));
    const other = { ...aPublication(2), slug: 'product-1' };
    await expect(publishProduct(world.asEditor, other)).rejects.toThrow('products_slug_is_unique');
    expect(await titles()).toEqual(['Voorbeeld']);
  });

  it('makes an authority known that nobody named yet', async () => {
    await world.publish(
      aPublication(1, { competentAuthorities: ['https://data.vlaanderen.be/id/organisatie/OVO001993'] }),
    );
    const rows = await world.asReader("select code, name from content.organisations where locale = 'nl'", []);
    expect(rows).toMatchObject([{ code: 'OVO001993', name: null }]);
  });

  it('is undone by withdrawing: gone from lists, parts, documents and search', async () => {
    await world.publish(aPublication(1, { title: { nl: 'Terrasvergunning' } }));
    expect(await withdrawProduct(world.asEditor, anId(1))).toBe(true);
    expect(await withdrawProduct(world.asEditor, anId(1))).toBe(false);
    expect(await titles()).toEqual([]);
    expect(await world.asReader('select product_id from content.product_documents', [])).toEqual([]);
    expect(await world.find('terrasvergunning')).toEqual([]);
  });
});
