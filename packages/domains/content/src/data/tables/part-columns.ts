import { integer, text, uuid } from 'drizzle-orm/pg-core';
import { windowColumns } from './window-columns.ts';

/** What every part of a product has: whose it is, in which locale, and its place in the official order (from 0). */
export const partColumns = {
  locale: text('locale').notNull(),
  productId: uuid('product_id').notNull(),
  position: integer('position').notNull(),
  ...windowColumns,
};

/** A titled part with an explanation, as conditions, steps, costs and laws all are. */
export const describedColumns = {
  title: text('title'),
  titleTag: text('title_tag'),
  description: text('description'),
  descriptionPlain: text('description_plain'),
  descriptionTag: text('description_tag'),
};
