/** The four ways in which a reader may ask for content, each with its own row of every product. */
export const contentLocales = ['nl', 'nl-formal', 'nl-informal', 'en'] as const;

export type ContentLocale = (typeof contentLocales)[number];

/** How the city addresses its citizens: "je" or "u". */
export type CityRegister = 'informal' | 'formal';
