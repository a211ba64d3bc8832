import { describe, expect, it } from 'vitest';
import { aCode, aContactPoint, anId, aPublication } from '../../test/a-publication.ts';
import { publicationRows } from './publication-rows.ts';

const inLocale = <Row extends { readonly locale: string }>(rows: readonly Row[], locale: string): readonly Row[] =>
  rows.filter((row) => row.locale === locale);

describe('the rows of a publication', () => {
  it('are there once per locale, each with the text its reader should get', () => {
    const { products } = publicationRows(
      aPublication(1, {
        title: { 'nl-be-x-formal': 'Vraag uw kaart', 'nl-be-x-informal': 'Vraag je kaart', en: 'Ask for your card' },
      }),
    );
    expect(products.map(({ locale, title, titleTag }) => [locale, title, titleTag])).toEqual([
      ['nl', 'Vraag je kaart', 'nl-be-x-informal'],
      ['nl-formal', 'Vraag uw kaart', 'nl-be-x-formal'],
      ['nl-informal', 'Vraag je kaart', 'nl-be-x-informal'],
      ['en', 'Ask for your card', 'en'],
    ]);
  });

  it('follow the city when it says "u"', () => {
    const publication = aPublication(1, { title: { 'nl-be-x-formal': 'Uw kaart', 'nl-be-x-informal': 'Je kaart' } });
    const { products } = publicationRows({ ...publication, register: 'formal' });
    expect(inLocale(products, 'nl')[0]?.title).toBe('Uw kaart');
    expect(inLocale(products, 'en')[0]?.title).toBe('Uw kaart');
  });

  it('choose per text, so that a missing translation of one does not hide the other', () => {
    const { products } = publicationRows(
      aPublication(1, { title: { nl: 'Kaart', en: 'Card' }, description: { nl: '<p>Voor bewoners.</p>' } }),
    );
    const [english] = inLocale(products, 'en');
    expect([english?.titleTag, english?.descriptionTag]).toEqual(['en', 'nl']);
  });

  it('have a plain summary of at most 200 characters and the description without mark-up', () => {
    const { products } = publicationRows(
      aPublication(1, {
        description: { nl: `<p>Een <strong>kaart</strong> voor bewoners.</p><p>${'Meer uitleg. '.repeat(40)}</p>` },
      }),
    );
    expect(products[0]?.summary).toMatch(/^Een kaart voor bewoners\./);
    expect(products[0]?.summary?.length).toBeLessThanOrEqual(200);
    expect(products[0]?.descriptionPlain).not.toContain('<');
  });

  it('keep parts in their official order and tell which website belongs to which step', () => {
    const site = (url: string) => ({ title: { nl: 'Site' }, description: {}, url });
    const step = (title: string, urls: string[]) => ({
      title: { nl: title },
      description: {},
      websites: urls.map(site),
    });
    const { procedures, procedureWebsites } = publicationRows(
      aPublication(1, {
        procedures: [step('Vraag aan', []), step('Haal af', ['https://a.example', 'https://b.example'])],
      }),
    );
    expect(inLocale(procedures, 'nl').map(({ position, title }) => [position, title])).toEqual([
      [0, 'Vraag aan'],
      [1, 'Haal af'],
    ]);
    expect(inLocale(procedureWebsites, 'nl').map((row) => [row.procedurePosition, row.position, row.url])).toEqual([
      [1, 0, 'https://a.example'],
      [1, 1, 'https://b.example'],
    ]);
  });

  it('point to the city contact point behind a contact point, where there is one', () => {
    const publication = aPublication(1, {
      contactPoints: [aContactPoint({ email: 'a@example.org' }), aContactPoint()],
    });
    const { productContactPoints } = publicationRows({ ...publication, contactPointIds: [anId(9), null] });
    expect(inLocale(productContactPoints, 'nl').map(({ contactPointId, email }) => [contactPointId, email])).toEqual([
      [anId(9), 'a@example.org'],
      [null, null],
    ]);
  });

  it('can be found by every authority once, whether it is competent or executes', () => {
    const authority = 'https://data.vlaanderen.be/id/organisatie/OVO001993';
    const { productCodes, organisations } = publicationRows(
      aPublication(1, {
        competentAuthorities: [authority],
        executingAuthorities: [authority],
        themes: [aCode('Thema', 'BouwenWonen')],
      }),
    );
    expect(productCodes.map(({ facet, code }) => [facet, code])).toEqual([
      ['theme', 'BouwenWonen'],
      ['authority', 'OVO001993'],
    ]);
    expect(organisations).toEqual([{ iri: authority, code: 'OVO001993' }]);
  });

  it('are visible from start to end, and never when archived', () => {
    const window = (difference: Parameters<typeof aPublication>[1]) => {
      const [row] = publicationRows(aPublication(1, difference)).products;
      return [row?.visibleFrom, row?.visibleUntil];
    };
    expect(window({})).toEqual(['-infinity', 'infinity']);
    expect(window({ startsAt: '2030-01-01T00:00:00Z' })).toEqual(['2030-01-01T00:00:00Z', 'infinity']);
    expect(window({ isArchived: true })).toEqual(['infinity', '-infinity']);
  });

  it('search all Dutch variants together and English apart', () => {
    const { searchTexts } = publicationRows(
      aPublication(1, {
        title: { 'nl-be-x-formal': 'Uw kaart', 'nl-be-x-informal': 'Je kaart', en: 'Your card' },
        keywords: { nl: ['bewoner', 'parkeren'] },
      }),
    );
    expect(searchTexts.nl).toMatchObject({ title: 'Uw kaart Je kaart', keywords: 'bewoner parkeren' });
    expect(searchTexts.en).toEqual({ title: 'Your card', keywords: null, description: null, body: null });
  });

  it('say what an incomplete product lacks', () => {
    const { productDocuments, productLacks } = publicationRows(aPublication(1));
    expect(productDocuments[0]?.isComplete).toBe(false);
    expect(productLacks[0]).toMatchObject({ position: 0, path: 'description', rule: 'missing' });
  });

  it('do not exist for a product without a Dutch title', () => {
    expect(() => publicationRows(aPublication(1, { title: { fr: 'Carte' } }))).toThrow(/needs a title in Dutch/);
  });
});
