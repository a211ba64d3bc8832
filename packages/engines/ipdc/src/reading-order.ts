import type { LanguageTag } from './model.ts';

/** The four ways in which a reader may ask for content. */
export type ReadingLocale = 'nl' | 'nl-formal' | 'nl-informal' | 'en';

const informal = [
  'nl-be-x-informal',
  'nl-be-x-generated-informal',
  'nl',
  'nl-be-x-formal',
  'nl-be-x-generated-formal',
] as const satisfies readonly LanguageTag[];

const formal = [
  'nl-be-x-formal',
  'nl-be-x-generated-formal',
  'nl',
  'nl-be-x-informal',
  'nl-be-x-generated-informal',
] as const satisfies readonly LanguageTag[];

/**
 * The tags in the order in which a reader wants them; the first one in which a text is written is shown. `register` is how the city
 * addresses people who did not choose; it decides what plain Dutch and English fall back to.
 */
export function readingOrder(locale: ReadingLocale, register: 'formal' | 'informal'): readonly LanguageTag[] {
  switch (locale) {
    case 'nl-informal':
      return informal;
    case 'nl-formal':
      return formal;
    case 'nl':
      return dutch(register);
    case 'en':
      return ['en', ...dutch(register)];
  }
}

function dutch(register: 'formal' | 'informal'): readonly LanguageTag[] {
  const order = register === 'formal' ? formal : informal;
  return ['nl', ...order.filter((tag) => tag !== 'nl')];
}
