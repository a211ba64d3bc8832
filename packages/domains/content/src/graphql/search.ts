import { ambientArg, type Builder, type PlannedRef, plannedObject, plannedQuery } from '@verbonden/kit-graphql';
import {
  facetCountSource,
  highlightsShape,
  search,
  searchHitSource,
  searchSource,
} from '../data/sources/search-source.ts';
import type { registerLocale } from './locale.ts';
import type { registerProductFilter } from './product-filter.ts';

interface SearchRefs {
  readonly Product: PlannedRef;
  readonly Code: PlannedRef;
  readonly Organisation: PlannedRef;
}

/** Looking for products. */
export function registerSearch(
  builder: Builder,
  { Product, Code, Organisation }: SearchRefs,
  Locale: ReturnType<typeof registerLocale>,
  ProductFilter: ReturnType<typeof registerProductFilter>,
): void {
  const Facet = builder.enumType('Facet', {
    description: 'By what hits can be narrowed.',
    values: {
      THEME: { value: 'theme' },
      AUDIENCE: { value: 'audience' },
      TYPE: { value: 'type' },
      AUTHORITY: { value: 'authority' },
      AREA: { value: 'area' },
    },
  });
  const Highlights = plannedObject(builder, highlightsShape, {
    description:
      'Texts cut into pieces, every second one of which (the 2nd, the 4th...) is what was searched. Show them as text, never as mark-up.',
    fields: (t) => ({
      title: t.column('title', { nullable: false, description: 'The title, in pieces.' }),
      description: t.column('description', {
        nullable: true,
        description: 'The part of the description around the first find, in pieces.',
      }),
    }),
  });
  const SearchHit = plannedObject(builder, searchHitSource, {
    description: 'A product that answers what was asked.',
    fields: (t) => ({
      rank: t.column('rank', { description: 'How well it answers: 1 for the best hit, towards 0 for the others.' }),
      highlights: t.embedded('highlights', { type: Highlights }),
      product: t.link('product', { type: Product }),
    }),
  });
  const FacetCount = plannedObject(builder, facetCountSource, {
    description: 'How many hits there are of one theme, audience, type, authority or area.',
    fields: (t) => ({
      facet: t.column('facet', { type: Facet }),
      code: t.column('code', { description: 'Its short name, as the filter wants it.' }),
      count: t.column('hits', { description: 'How many hits it would leave.' }),
      entry: t.link('entry', { type: Code, description: 'The entry of the official list; null for an authority.' }),
      organisation: t.link('organisation', {
        type: Organisation,
        description: 'The authority; null for anything else.',
      }),
    }),
  });
  const SearchResult = plannedObject(builder, searchSource, {
    description: 'Everything that one question brings.',
    fields: (t) => ({
      hits: t.connection('hits', {
        type: SearchHit,
        max: 50,
        standard: 10,
        isPagedAbove: true,
        description: 'The best one first.',
      }),
      facets: t.link('facets', {
        type: FacetCount,
        description: 'By what the hits can be narrowed. A facet counts as if nothing was chosen in it yet.',
      }),
      suggestion: t.column('suggestion', {
        description: '"Did you mean": the question with mistyped words put right; null when there is nothing better.',
      }),
    }),
  });
  plannedQuery(builder, (t) => ({
    search: t.link(search, {
      type: SearchResult,
      nullable: false,
      description:
        'Products by what people type: any form of a word, parts of words, beginnings of words, and mistyped words.',
      args: {
        query: t.arg.string({ required: true, description: 'Words. Only the first 200 signs and 12 words count.' }),
        filter: t.arg({ type: ProductFilter }),
        ...t.pageArgs({ max: 50, standard: 10 }),
        locale: t.arg({ type: Locale, ...ambientArg('locale') }),
      },
    }),
  }));
}
