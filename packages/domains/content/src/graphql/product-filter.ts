import type { Builder } from '@verbonden/kit-graphql';

/** By what lists of products can be narrowed. */
export function registerProductFilter(builder: Builder) {
  return builder.inputType('ProductFilter', {
    description:
      'What products must have. Within a list one is enough; every list that is given must be met; an empty list asks for nothing.',
    fields: (t) => ({
      themes: t.stringList({ description: 'Short names of themes: "BouwenWonen".' }),
      audiences: t.stringList({ description: 'Short names of audiences: "Burger".' }),
      types: t.stringList({ description: 'Short names of types: "Toelating".' }),
      authorities: t.stringList({
        description: 'Numbers of authorities that decide about it or carry it out: "OVO001993".',
      }),
      areas: t.stringList({ description: 'Codes of areas: "BE24224062".' }),
    }),
  });
}
