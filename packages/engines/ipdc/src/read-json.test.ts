import { describe, expect, test } from 'vitest';
import { pageLinksIn } from './page-links.ts';
import { readJson, readJsonText } from './read-json.ts';
import { readTurtle } from './read-turtle.ts';

const instance = {
  '@id': 'https://example.org/id/instantie/1',
  '@type': 'Instantie',
  naam: { 'nl/je': ' Vuur  maken ', 'nl-BE-x-generated-formal': 'Vuur maken, u' },
  beschrijving: 'Zonder tag',
  themas: 'MilieuEnergie',
  yourEuropeCategorieeen: ['Diensten'],
  bevoegdeOverheden: [{ id: 'OVO000123', '@id': 'OVO000123' }],
  geografischToepassingsgebieden: ['BE24224062'],
  zoektermen: { nl: 'vuur' },
  kosten: [
    { naam: { nl: 'Tweede' }, order: 1 },
    { naam: { nl: 'Eerste' }, order: 0, bijzonder: 7 },
  ],
  contactgegevens: { openingsuren: '  ', url: 'javascript:alert(1)', adres: [{ huisnummer: 4, '@type': 'Adres' }] },
  laatstGewijzigd: '2024-02-03T04:05:06.123456789Z',
  uitgesloten: 'true',
};

function only(value: unknown) {
  const [result] = readJson(value);
  if (result?.kind !== 'product') throw new Error(JSON.stringify(result));
  return result;
}

describe('reading compact JSON', () => {
  test('repairs tags, completes codes, accepts one or many, orders parts, drops what is blank or could run code', () => {
    const { product, versionAt, isExcluded, unknown } = only(instance);
    expect(product).toMatchObject({
      title: { 'nl-be-x-informal': 'Vuur maken', 'nl-be-x-generated-formal': 'Vuur maken, u' },
      description: { nl: 'Zonder tag' },
      themes: ['https://productencatalogus.data.vlaanderen.be/id/concept/Thema/MilieuEnergie'],
      yourEuropeCategories: ['https://productencatalogus.data.vlaanderen.be/id/concept/YourEuropeCategorie/Diensten'],
      competentAuthorities: ['https://data.vlaanderen.be/id/organisatie/OVO000123'],
      areas: ['http://data.europa.eu/nuts/code/BE24224062'],
      keywords: { nl: ['vuur'] },
      costs: [{ title: { nl: 'Eerste' } }, { title: { nl: 'Tweede' } }],
      contactPoints: [{ openingHours: null, url: null, address: { houseNumber: '4' } }],
    });
    expect(versionAt).toBe('2024-02-03T04:05:06.123Z');
    expect(isExcluded).toBe(true);
    expect(unknown).toEqual({ 'kosten.0.bijzonder': 7, 'contactgegevens.0.url': 'javascript:alert(1)' });
  });

  test.each([
    ['a part that is none', { voorwaarden: 'x' }, { voorwaarden: 'x' }],
    ['parts that are none', { voorwaarden: [null, 3, 'x', { naam: 'Wie' }] }, { voorwaarden: [3, 'x'] }],
    ['a second text in a language', { naam: { nl: ['a', 'b'] } }, { naam: { nl: 'b' } }],
    ['a second list of texts', { naam: [{ nl: 'a' }, { nl: 'b', en: 'c' }] }, { naam: { nl: 'b' } }],
    ['a second HTML text', { beschrijving: { nl: ['<p>a</p>', '<p>b</p>'] } }, { beschrijving: { nl: '<p>b</p>' } }],
    ['the same text twice', { naam: { nl: ['a', ' a ', ''] } }, {}],
    ['a language the model does not have', { naam: { nl: 'a', es: 'b' } }, { naam: { es: 'b' } }],
    ['a text that is none', { naam: { nl: { diep: 1 } } }, { naam: { nl: { diep: 1 } } }],
    [
      'a keyword that is none',
      { zoektermen: { nl: ['a', { diep: 1 }], es: 'b' } },
      { zoektermen: [{ nl: { diep: 1 } }, { es: 'b' }] },
    ],
    ['a code that is none', { themas: ['MilieuEnergie', { naam: 'x' }] }, { themas: { naam: 'x' } }],
    ['a second number', { productnummer: ['', '1', '2'] }, { productnummer: '2' }],
    [
      'a link that could run',
      { websites: { url: 'javascript:alert(1)' } },
      { 'websites.0.url': 'javascript:alert(1)' },
    ],
    [
      'a second proof',
      { voorwaarden: { bewijs: [{ naam: 'a' }, { naam: 'b' }] } },
      { 'voorwaarden.0.bewijs': { naam: 'b' } },
    ],
    ['nothing', { voorwaarden: null, naam: {}, themas: [], websites: [null], productnummer: '' }, {}],
  ])('what cannot be taken over is kept as it came: %s', (_, own, kept) => {
    const source = { '@id': 'https://example.org/id/instantie/1', '@type': 'Instantie', ...own };
    expect(only(source).unknown).toEqual(kept);
  });

  test('a snapshot tells about the thing it is a version of, and when that version came to be', () => {
    const { product, versionAt, isSnapshot } = only({
      ...instance,
      '@type': ['InstantieSnapshot'],
      '@id': 'https://example.org/id/instantiesnapshot/9',
      isVersionOf: 'https://example.org/id/instantie/1',
      generatedAtTime: '2025-01-01T00:00:00Z',
    });
    expect([product.iri, versionAt, isSnapshot]).toEqual([
      'https://example.org/id/instantie/1',
      '2025-01-01T00:00:00.000Z',
      true,
    ]);
  });

  test('a body whose address was shortened is known by its id', () => {
    const id = '40375663-3A2A-4220-A917-98D8277A1492';
    const { product } = only({ ...instance, '@id': 'https://vlaanderen.example/', id });
    expect(product.iri).toBe(`https://ipdc.vlaanderen.be/id/instantie/${id.toLowerCase()}`);
  });

  test('a dump may keep parts apart and refer to them', () => {
    const { product } = only({
      '@graph': [
        { ...instance, kosten: '_:kost' },
        { '@id': '_:kost', '@type': 'Kost', naam: { nl: 'Gratis' } },
      ],
    });
    expect(product.costs).toMatchObject([{ title: { nl: 'Gratis' } }]);
  });

  test('a page of a feed gives its members and its next page', () => {
    const page = (relation: object[]) => ({ '@type': 'EventStream', view: { relation }, member: [instance, instance] });
    const forward = { '@type': 'GreaterThanOrEqualToRelation', node: 'https://example.org/doc?pageNumber=1' };
    const back = { '@type': 'LessThanOrEqualToRelation', node: 'https://example.org/doc?pageNumber=0' };
    expect(readJson(page([forward]))).toHaveLength(2);
    expect(pageLinksIn(JSON.stringify(page([back, forward])), 'json')).toEqual([
      { address: 'https://example.org/doc?pageNumber=1', isForward: true },
    ]);
    expect(pageLinksIn(JSON.stringify(page([back])), 'json')).toEqual([]);
    expect(readJson({ ...page([]), member: [] })).toEqual([]);
  });

  test.each([
    [
      'an error of the API',
      { status: 404, type: 'error.notfound', title: { nl: 'Niet gevonden' } },
      { kind: 'errorBody', status: 404, detail: 'Niet gevonden' },
    ],
    ['no kind', { '@id': 'https://example.org/1', naam: { nl: 'x' } }, { kind: 'kindMissing' }],
    ['no address', { '@type': 'Instantie', naam: { nl: 'x' } }, { kind: 'iriMissing' }],
    ['an address that runs', { ...instance, '@id': 'javascript:alert(1)' }, { kind: 'iriMissing' }],
    [
      'a date that is none',
      { ...instance, eindeDienstVerlening: 'binnenkort' },
      { kind: 'unreadableInstant', field: 'eindeDienstVerlening', value: 'binnenkort' },
    ],
    [
      'a date that is no text',
      { ...instance, eindeDienstVerlening: { jaar: 2024 } },
      { kind: 'unreadableInstant', field: 'eindeDienstVerlening', value: '{"jaar":2024}' },
    ],
    [
      'excluded said in words',
      { ...instance, uitgesloten: 'nee' },
      { kind: 'unreadableBoolean', field: 'uitgesloten', value: 'nee' },
    ],
    ['something else', 'tekst', { kind: 'noProduct' }],
  ])('%s is refused with that reason', (_, value, reason) => {
    expect(readJson(value)).toMatchObject([{ kind: 'refused', reason }]);
  });

  test.each([
    ['ja', 'ja'],
    ['', ''],
    [2, '2'],
    [{ ja: true }, '{"ja":true}'],
    [[false, true], 'false, true'],
  ])('whether a product is archived is never guessed from %j', (gearchiveerd, value) => {
    const reason = { kind: 'unreadableBoolean', field: 'gearchiveerd', value };
    expect(readJson({ ...instance, gearchiveerd })).toMatchObject([{ kind: 'refused', reason }]);
  });

  test.each([
    [true, true],
    ['true', true],
    ['1', true],
    [1, true],
    [[true], true],
    [{ '@value': 'true' }, true],
    [false, false],
    ['false', false],
    ['0', false],
    [0, false],
    [null, false],
    [undefined, false],
  ])('a product whose gearchiveerd is %j is archived: %j', (gearchiveerd, isArchived) => {
    expect(only({ ...instance, gearchiveerd }).product.isArchived).toBe(isArchived);
  });

  test('a broken text names its line', () => {
    expect(readJsonText('{\n "a": 1,\n "b" 2\n}')).toMatchObject([
      { kind: 'refused', line: 3, reason: { kind: 'notJson' } },
    ]);
  });
});

describe('reading Turtle', () => {
  const turtle = `
    @prefix lpdc: <https://productencatalogus.data.vlaanderen.be/ns/ipdc-lpdc#> .
    @prefix dct: <http://purl.org/dc/terms/> .
    @prefix adms: <http://www.w3.org/ns/adms#> .
    <https://example.org/id/public-service/1> a lpdc:InstancePublicService ;
      dct:title "Vuur maken"@nl-BE-x-generated-informal, "Fire"@en ;
      dct:source <https://example.org/id/concept/1> ;
      <https://example.org/eigen> "iets" ;
      adms:status <http://lblod.data.gift/concepts/instance-status/ontwerp> .
    <https://example.org/id/concept/1> a lpdc:ConceptualPublicService .`;

  test('gives the product, its status and what the model has no place for; a concept only referred to is no product', () => {
    expect(readTurtle(turtle)).toMatchObject([
      {
        kind: 'product',
        sourceStatus: 'ontwerp',
        unknown: { 'https://example.org/eigen': 'iets' },
        product: {
          title: { 'nl-be-x-generated-informal': 'Vuur maken', en: 'Fire' },
          conceptIri: 'https://example.org/id/concept/1',
        },
      },
    ]);
  });

  test('a broken text names its line', () => {
    expect(readTurtle(`${turtle}\n<oeps`)).toMatchObject([
      { kind: 'refused', line: 11, reason: { kind: 'notTurtle' } },
    ]);
  });

  test('keeps what cannot be taken over', () => {
    const own = `<https://example.org/id/public-service/1> dct:title "Vuur stoken"@nl-BE-x-generated-informal, "Fuego"@es ;
      <http://vocab.belgif.be/ns/publicservice#hasRequirement> "x", <https://example.org/id/elders> .`;
    const [result] = readTurtle(`${turtle} ${own}`);
    expect(result).toMatchObject({
      product: { title: { 'nl-be-x-generated-informal': 'Vuur maken', en: 'Fire' }, requirements: [] },
      unknown: {
        naam: [{ 'nl-be-x-gen-informal': 'Vuur stoken' }, { es: 'Fuego' }],
        voorwaarden: ['x', 'https://example.org/id/elders'],
      },
    });
  });

  test('the mark of a deleted product is read', () => {
    const text = '<https://example.org/1> a <https://www.w3.org/ns/activitystreams#Tombstone> .';
    expect(readTurtle(text)).toMatchObject([{ kind: 'tombstone', iri: 'https://example.org/1' }]);
  });
});
