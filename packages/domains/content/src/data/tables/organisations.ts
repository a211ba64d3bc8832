import { index, primaryKey, text } from 'drizzle-orm/pg-core';
import { contentSchema } from './content-schema.ts';

/** Authorities that answer for products. A row without a name is one that a product mentions and nobody named yet. */
export const organisations = contentSchema.table(
  'organisations',
  {
    locale: text('locale').notNull(),
    iri: text('iri').notNull(),
    code: text('code').notNull(),
    name: text('name'),
    nameTag: text('name_tag'),
    nameSort: text('name_sort').notNull(),
  },
  (t) => [
    primaryKey({ name: 'organisations_one_row_per_locale', columns: [t.locale, t.iri] }),
    index('organisations_by_name').on(t.locale, t.nameSort, t.iri),
  ],
);
