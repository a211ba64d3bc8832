import { expect, test } from 'vitest';
import { isMachineMade, languageOf, registerOf, repairedTag } from './language-tag.ts';
import { readingOrder } from './reading-order.ts';

test.each([
  ['nl-BE-x-generated-informal', 'nl-be-x-generated-informal'],
  ['NL', 'nl'],
  ['nl/je', 'nl-be-x-informal'],
  ['nl/u', 'nl-be-x-formal'],
  ['nl_BE_x_formal', 'nl-be-x-formal'],
  ['nl-BE', 'nl'],
  ['en-GB', 'en'],
  ['', 'nl'],
  ['@none', 'nl'],
  ['es', null],
])('the tag %j means %j', (raw, tag) => {
  expect(repairedTag(raw)).toBe(tag);
});

test('a tag says language, register and who wrote', () => {
  expect([languageOf('nl-be-x-generated-formal'), languageOf('en')]).toEqual(['nl', 'en']);
  expect([registerOf('nl-be-x-generated-formal'), registerOf('nl-be-x-informal'), registerOf('nl')]).toEqual([
    'formal',
    'informal',
    'neutral',
  ]);
  expect([isMachineMade('nl-be-x-generated-formal'), isMachineMade('nl-be-x-formal')]).toEqual([true, false]);
});

test('every reader gets the nearest Dutch there is; English falls back to Dutch as the city speaks it', () => {
  expect(readingOrder('nl-informal', 'formal')[0]).toBe('nl-be-x-informal');
  expect(readingOrder('nl-formal', 'informal').slice(0, 3)).toEqual([
    'nl-be-x-formal',
    'nl-be-x-generated-formal',
    'nl',
  ]);
  expect(readingOrder('nl', 'informal').slice(0, 2)).toEqual(['nl', 'nl-be-x-informal']);
  expect(readingOrder('nl', 'formal').slice(0, 2)).toEqual(['nl', 'nl-be-x-formal']);
  expect(readingOrder('en', 'formal').slice(0, 3)).toEqual(['en', 'nl', 'nl-be-x-formal']);
  for (const locale of ['nl', 'nl-formal', 'nl-informal', 'en'] as const) {
    expect(new Set(readingOrder(locale, 'informal')).size).toBe(locale === 'en' ? 6 : 5);
  }
});
