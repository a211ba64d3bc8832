import { index, primaryKey, real, text, uuid } from 'drizzle-orm/pg-core';
import { contentSchema } from './content-schema.ts';

/** Every word ever published, as written and as searched. Read by the search functions only, which look past words of nothing live. */
export const searchWords = contentSchema.table(
  'search_words',
  {
    language: text('language').notNull(),
    word: text('word').notNull(),
    stem: text('stem').notNull(),
    /** How it sounds: what a citizen mixes up (ei and ij, d and t at the end) is written the same. */
    sound: text('sound').notNull(),
  },
  (t) => [
    primaryKey({ name: 'search_words_once', columns: [t.language, t.word] }),
    index('search_words_by_stem').on(t.language, t.stem),
    index('search_words_within').using('gin', t.stem.op('gin_trgm_ops')),
    index('search_words_by_sound').on(t.language, t.sound),
    index('search_words_alike').using('gin', t.word.op('gin_trgm_ops')),
  ],
);

/** Which product has which stem, and how much that says: a title weighs more than a body. */
export const searchTerms = contentSchema.table(
  'search_terms',
  {
    language: text('language').notNull(),
    stem: text('stem').notNull(),
    productId: uuid('product_id').notNull(),
    weight: real('weight').notNull(),
  },
  (t) => [
    primaryKey({ name: 'search_terms_once', columns: [t.language, t.stem, t.productId] }),
    index('search_terms_of_product').on(t.productId),
  ],
);
