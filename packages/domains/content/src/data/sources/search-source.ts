import { ascending, descending, embed, expression, gathering, many, one, shape, source } from '@verbonden/kit-planner';
import { sql } from 'drizzle-orm';
import { doublePrecision, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { codeSource } from './code-source.ts';
import { contentData } from './content-data.ts';
import { organisationSource } from './organisation-source.ts';
import { searchArguments } from './product-filter.ts';
import { productSource } from './product-source.ts';

/** What `content.search_hits` answers. */
const searchHits = pgTable('search_hits', {
  locale: text('locale').notNull(),
  productId: uuid('product_id').notNull(),
  rank: doublePrecision('rank').notNull(),
  matched: text('matched').array().notNull(),
});

/** What `content.search_facets` answers. */
const searchFacets = pgTable('search_facets', {
  locale: text('locale').notNull(),
  facet: text('facet').notNull(),
  iri: text('iri').notNull(),
  code: text('code').notNull(),
  hits: integer('hits').notNull(),
});

const longestFragment = 240;

/** Texts cut into pieces, every second one of which is what was searched. */
export const highlightsShape = shape('Highlights', { title: 'text[]', description: 'text[]' });

export const searchHitSource = source('SearchHit', searchHits, {
  domain: contentData,
  key: ['productId'],
  from: (scope) => sql`content.search_hits(${searchArguments(scope)})`,
  embedded: (row) => {
    const marked = (column: 'title' | 'description_plain') =>
      sql`(select content.search_highlight(p.locale, p.${sql.raw(column)}, ${row.matched}, ${sql.raw(String(longestFragment))}) from content.products p where p.locale = ${row.locale} and p.id = ${row.productId})`;
    return { highlights: embed(highlightsShape, { title: marked('title'), description: marked('description_plain') }) };
  },
  links: (row) => ({
    product: one(() => productSource, {
      on: (there) => [
        [row.locale, there.locale],
        [row.productId, there.id],
      ],
    }),
  }),
});

export const facetCountSource = source('FacetCount', searchFacets, {
  domain: contentData,
  key: ['facet', 'iri'],
  from: (scope) => sql`content.search_facets(${searchArguments(scope)})`,
  links: (row) => ({
    entry: one(() => codeSource, {
      on: (there) => [
        [row.locale, there.locale],
        [row.iri, there.iri],
      ],
    }),
    organisation: one(() => organisationSource, {
      on: (there) => [
        [row.locale, there.locale],
        [row.iri, there.iri],
      ],
    }),
  }),
});

/** All that one question brings: hits, how many, by what they can be narrowed, and what may have been meant. */
export const searchSource = gathering('SearchResult', {
  domain: contentData,
  expressions: (scope) => ({
    suggestion: expression(
      'text',
      sql`content.search_suggestion(${scope.ambient('locale')}, ${scope.arg('query', 'text')})`,
    ),
  }),
  links: () => ({
    hits: many(() => searchHitSource, { order: (there) => [descending(there.rank), ascending(there.productId)] }),
    facets: many(() => facetCountSource, {
      order: (there) => [ascending(there.facet), descending(there.hits), ascending(there.code)],
    }),
  }),
});

/** The answer to one question: always there, with or without hits. */
export const search = one(() => searchSource);
