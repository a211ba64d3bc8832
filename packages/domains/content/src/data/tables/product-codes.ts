import { index, integer, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { contentSchema } from './content-schema.ts';
import { windowColumns } from './window-columns.ts';

/**
 * Which code or organisation a product carries, for filters and facets: equality on text is the operator that keeps its
 * index under a policy, where the overlap of two arrays does not.
 */
export const productCodes = contentSchema.table(
  'product_codes',
  {
    productId: uuid('product_id').notNull(),
    /** theme, audience, type, authority or area */
    facet: text('facet').notNull(),
    position: integer('position').notNull(),
    iri: text('iri').notNull(),
    code: text('code').notNull(),
    ...windowColumns,
  },
  (t) => [
    primaryKey({ name: 'product_codes_in_order', columns: [t.productId, t.facet, t.position] }),
    index('product_codes_by_code').on(t.facet, t.code, t.productId),
  ],
);
