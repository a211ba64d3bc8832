import type { Builder } from '@verbonden/kit-graphql';

/** How a reader wants to be addressed; the values are the locales of the read model. */
export function registerLocale(builder: Builder) {
  return builder.enumType('Locale', {
    description:
      'The language, and for Dutch the way of address, in which texts are wanted. Where a text does not exist that way, another one is given, and the text says which.',
    values: {
      NL: { value: 'nl', description: 'Dutch, in the way of address that the city chose.' },
      NL_FORMAL: { value: 'nl-formal', description: 'Dutch that says "u".' },
      NL_INFORMAL: { value: 'nl-informal', description: 'Dutch that says "je".' },
      EN: { value: 'en', description: 'English, and Dutch where there is no translation.' },
    },
  });
}
