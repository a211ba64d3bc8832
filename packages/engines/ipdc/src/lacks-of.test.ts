import { expect, test } from 'vitest';
import { lacksOf } from './lacks-of.ts';
import { readJson } from './read-json.ts';

const complete = {
  '@id': 'https://example.org/id/instantie/1',
  '@type': 'Instantie',
  naam: { nl: 'Vuur' },
  beschrijving: { nl: 'Tekst' },
  creatie: '2024-01-01T00:00:00Z',
  laatstGewijzigd: '2024-01-01T00:00:00Z',
  aangemaaktDoor: 'OVO1',
  bevoegdeOverheden: ['OVO1'],
  geografischToepassingsgebieden: ['BE2'],
};

test.each([
  ['nothing', {}, []],
  ['a title', { naam: {} }, [{ path: 'title', rule: 'missing' }]],
  ['an area', { geografischToepassingsgebieden: [] }, [{ path: 'areas', rule: 'missing' }]],
  ['the title of a cost', { kosten: [{ beschrijving: { nl: 'x' } }] }, [{ path: 'costs.0.title', rule: 'missing' }]],
  ['an address of a website', { websites: [{ naam: { nl: 'x' } }] }, [{ path: 'websites.0.url', rule: 'missing' }]],
  [
    'one procedure too many',
    { procedures: [1, 2].map((order) => ({ naam: { nl: 'x' }, beschrijving: { nl: 'x' }, order })) },
    [{ path: 'procedures', rule: 'atMostOne' }],
  ],
  [
    'a good e-mail address',
    { contactgegevens: [{ email: 'balie' }] },
    [{ path: 'contactPoints.0.email', rule: 'invalidEmail' }],
  ],
  ['a language an instance may have', { naam: { nl: 'x', fr: 'y' } }, [{ path: 'title', rule: 'languageNotAllowed' }]],
])('a product can lack %s', (_, own, lacks) => {
  const [result] = readJson({ ...complete, ...own });
  expect(result?.kind === 'product' ? lacksOf(result.product) : result).toEqual(lacks);
});
