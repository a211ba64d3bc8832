import { boolean, jsonb, text, uuid } from 'drizzle-orm/pg-core';
import { contentSchema } from './content-schema.ts';
import { windowColumns } from './window-columns.ts';

/** The product in the official exchange form, with what still lacks. One row per product, whatever the locale. */
export const productDocuments = contentSchema.table('product_documents', {
  productId: uuid('product_id').primaryKey(),
  document: jsonb('document').notNull(),
  isComplete: boolean('is_complete').notNull(),
  lacks: text('lacks').array().notNull(),
  /** Fingerprint of everything published for this product: an equal one means there is nothing new to tell. */
  fingerprint: text('fingerprint').notNull(),
  ...windowColumns,
});
