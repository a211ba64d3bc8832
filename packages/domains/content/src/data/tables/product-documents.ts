import { boolean, integer, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { contentSchema } from './content-schema.ts';
import { windowColumns } from './window-columns.ts';

/** The product in the official exchange form. One row per product, whatever the locale. */
export const productDocuments = contentSchema.table('product_documents', {
  productId: uuid('product_id').primaryKey(),
  document: jsonb('document').notNull(),
  isComplete: boolean('is_complete').notNull(),
  /** Fingerprint of everything published for this product: an equal one means there is nothing new to tell. */
  fingerprint: text('fingerprint').notNull(),
  ...windowColumns,
});

/** What an incomplete product lacks, in the order in which an editor meets it. */
export const productLacks = contentSchema.table(
  'product_lacks',
  {
    productId: uuid('product_id').notNull(),
    position: integer('position').notNull(),
    path: text('path').notNull(),
    rule: text('rule').notNull(),
    ...windowColumns,
  },
  (t) => [primaryKey({ name: 'product_lacks_in_order', columns: [t.productId, t.position] })],
);
