import type { Execute } from '@verbonden/kit-postgres';
import { testDatabase } from '@verbonden/kit-testing';
import postgres from 'postgres';
import { contentDatabase } from '../src/data/content-database.ts';
import { publishProduct } from '../src/data/publish-product.ts';
import type { Publication } from '../src/domain/publication.ts';

export interface ContentWorld {
  readonly urls: Awaited<ReturnType<typeof testDatabase>>['urls'];
  /** One statement as the editors' side, committed at once. */
  readonly asEditor: Execute;
  /** One statement as anybody on the street: with the public capability and no claims. */
  readonly asReader: Execute;
  /** Several statements of the editors' side: all or nothing. */
  inOneTransaction(work: (execute: Execute) => Promise<void>): Promise<void>;
  publish(...publications: readonly Publication[]): Promise<void>;
  /** Ids of the hits in order, as a reader finds them. */
  find(
    query: string,
    filter?: { readonly themes?: readonly string[]; readonly locale?: string },
  ): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** A database with the schema of content in it, and the two sides that use it. */
export async function contentWorld(): Promise<ContentWorld> {
  const database = await testDatabase({ domains: [contentDatabase()] });
  const editor = postgres(database.urls.cms_login, { max: 4, onnotice: () => {} });
  const reader = postgres(database.urls.api_public, { max: 4, onnotice: () => {} });
  const asEditor: Execute = (text, values) => editor.unsafe(text, [...values] as never[]);
  const asReader: Execute = (text, values) =>
    reader.begin(async (tx) => {
      await tx`select privacy.enter('{}'), set_config('role', 'public_reader', true)`;
      return tx.unsafe(text, [...values] as never[]);
    });
  return {
    urls: database.urls,
    asEditor,
    asReader,
    async inOneTransaction(work) {
      await editor.begin((tx) => work((text, values) => tx.unsafe(text, [...values] as never[])));
    },
    async publish(...publications) {
      for (const publication of publications) await publishProduct(asEditor, publication);
    },
    async find(query, { themes, locale = 'nl' } = {}) {
      const hits = await asReader(
        'select product_id from content.search_hits($1, $2, $3::text[], null, null, null, null) order by rank desc, product_id',
        [locale, query, themes === undefined ? null : [...themes]],
      );
      return hits.map((hit) => String(hit['product_id']));
    },
    async close() {
      await editor.end();
      await reader.end();
      await database.close();
    },
  };
}
