import { index, integer, primaryKey, text } from 'drizzle-orm/pg-core';
import { contentSchema } from './content-schema.ts';

/** The official code lists, each label in the locale's language. */
export const codes = contentSchema.table(
  'codes',
  {
    locale: text('locale').notNull(),
    iri: text('iri').notNull(),
    list: text('list').notNull(),
    code: text('code').notNull(),
    position: integer('position').notNull(),
    label: text('label').notNull(),
    labelTag: text('label_tag').notNull(),
    parentIri: text('parent_iri'),
  },
  (t) => [
    primaryKey({ name: 'codes_one_row_per_locale', columns: [t.locale, t.iri] }),
    index('codes_in_order').on(t.locale, t.list, t.position),
  ],
);
