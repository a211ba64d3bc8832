import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slugOf } from './slug-of.ts';
import { summaryOf } from './summary-of.ts';

describe('the summary of a description', () => {
  test.each([
    [
      'whole sentences as long as they fit',
      '<p>Kom langs. Bel vooraf. Neem je kaart mee.</p>',
      25,
      'Kom langs. Bel vooraf.',
    ],
    [
      'an abbreviation does not end a sentence',
      '<p>Open van ma. t.e.m. vr. van 9 uur. Gesloten in juli.</p>',
      40,
      'Open van ma. t.e.m. vr. van 9 uur.',
    ],
    [
      'nor does bv. before a name',
      '<p>Breng een attest mee, bv. Model A of nr. 3. Daarna is het klaar.</p>',
      45,
      'Breng een attest mee, bv. Model A of nr. 3.',
    ],
    [
      'nor before a capital, when the next sentence does not fit',
      '<p>Breng iets mee. Denk aan bv. Model A of B. Klaar.</p>',
      33,
      'Breng iets mee.',
    ],
    ['nor a number with a stop', '<p>De 1.500 euro komt in mei. Later niet.</p>', 30, 'De 1.500 euro komt in mei.'],
    ['paragraphs are apart', '<p>Eerste deel</p><p>Tweede deel</p>', 15, 'Eerste deel'],
    [
      'a first sentence that is too long is cut after a word',
      '<p>Een heel lange zin zonder einde</p>',
      15,
      'Een heel lange…',
    ],
    ['a question ends a sentence', '<p>Verhuis je? Geef het door.</p>', 12, 'Verhuis je?'],
  ])('%s', (_, html, limit, expected) => {
    expect(summaryOf(html, limit)).toBe(expected);
  });

  test('is never longer than asked, and one line', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.integer({ min: 10, max: 200 }), (text, limit) => {
        const summary = summaryOf(`<p>${text}</p>`, limit);
        expect(summary.length).toBeLessThanOrEqual(limit);
        expect(summary).not.toContain('\n');
      }),
    );
  });
});

test.each([
  ['Terrasvergunning – inname openbaar domein', 'terrasvergunning-inname-openbaar-domein'],
  ["Café's & brasserieën", 'cafes-brasserieen'],
  ['Œuvre für Straße 12', 'oeuvre-fur-strasse-12'],
  ['???', 'product'],
])('%j is called %s in addresses', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});
