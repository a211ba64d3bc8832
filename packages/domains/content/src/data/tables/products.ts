import { index, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { contentSchema } from './content-schema.ts';
import { windowColumns } from './window-columns.ts';

/**
 * One row per product and locale, with every text already chosen for that locale: a read joins nothing for language.
 * The `*_tag` beside a text says in which language and register it really is.
 */
export const products = contentSchema.table(
  'products',
  {
    locale: text('locale').notNull(),
    id: uuid('id').notNull(),
    slug: text('slug').notNull(),
    iri: text('iri').notNull(),
    kind: text('kind').notNull(),
    productNumber: text('product_number'),
    conceptIri: text('concept_iri'),
    title: text('title').notNull(),
    titleTag: text('title_tag').notNull(),
    /** The title as people sort it: lower case, without accents, so that the order needs no collation of the server. */
    titleSort: text('title_sort').notNull(),
    summary: text('summary'),
    description: text('description'),
    descriptionPlain: text('description_plain'),
    descriptionTag: text('description_tag'),
    additionalDescription: text('additional_description'),
    additionalDescriptionPlain: text('additional_description_plain'),
    additionalDescriptionTag: text('additional_description_tag'),
    exception: text('exception'),
    exceptionPlain: text('exception_plain'),
    exceptionTag: text('exception_tag'),
    regulation: text('regulation'),
    regulationPlain: text('regulation_plain'),
    regulationTag: text('regulation_tag'),
    keywords: text('keywords').array().notNull(),
    keywordsTag: text('keywords_tag'),
    type: text('type'),
    audiences: text('audiences').array().notNull(),
    themes: text('themes').array().notNull(),
    competentLevels: text('competent_levels').array().notNull(),
    executingLevels: text('executing_levels').array().notNull(),
    competentAuthorities: text('competent_authorities').array().notNull(),
    executingAuthorities: text('executing_authorities').array().notNull(),
    createdBy: text('created_by'),
    publicationMedia: text('publication_media').array().notNull(),
    yourEuropeCategories: text('your_europe_categories').array().notNull(),
    tags: text('tags').array().notNull(),
    languages: text('languages').array().notNull(),
    areas: text('areas').array().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }),
    modifiedAt: timestamp('modified_at', { withTimezone: true }),
    startsAt: timestamp('starts_at', { withTimezone: true }),
    endsAt: timestamp('ends_at', { withTimezone: true }),
    publishedAt: timestamp('published_at', { withTimezone: true }).notNull(),
    ...windowColumns,
  },
  (t) => [
    primaryKey({ name: 'products_one_row_per_locale', columns: [t.locale, t.id] }),
    unique('products_slug_is_unique').on(t.locale, t.slug),
    index('products_by_title').on(t.locale, t.titleSort, t.id),
    index('products_by_change').on(t.locale, t.publishedAt, t.id),
    index('products_by_number').on(t.locale, t.productNumber),
    index('products_live').on(t.locale, t.visibleFrom, t.visibleUntil),
  ],
);
