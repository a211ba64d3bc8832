import { randomUUID } from 'node:crypto';
import { contentDatabase, publishProduct } from '@verbonden/content';
import type { Product } from '@verbonden/engine-ipdc';
import { testDatabase } from '@verbonden/kit-testing';
import postgres from 'postgres';
import type { Search, SearchableProduct } from './measure-search.ts';

export interface SearchWorld {
  readonly products: readonly SearchableProduct[];
  /** Search as anybody on the street, in Dutch or English. */
  searchIn(locale: 'nl' | 'en'): Search;
  close(): Promise<void>;
}

/** These products published by the publishing functions, and the search of a reader over them. `titleIn` says which title names them. */
export async function searchWorld(products: readonly Product[], titleIn: 'nl' | 'en'): Promise<SearchWorld> {
  const database = await testDatabase({ domains: [contentDatabase()] });
  const editor = postgres(database.urls.cms_login, { max: 1, onnotice: () => {} });
  const reader = postgres(database.urls.api_public, { max: 1, onnotice: () => {} });
  const searchable: SearchableProduct[] = [];
  await editor.begin(async (tx) => {
    for (const product of products) {
      const id = randomUUID();
      await publishProduct((text, values) => tx.unsafe(text, [...values] as never[]), {
        id,
        slug: id,
        product: { ...product, startsAt: null, endsAt: null, isArchived: false },
        register: 'informal',
        contactPointIds: [],
      });
      searchable.push({ id, title: titleOf(product, titleIn), productNumber: product.productNumber });
    }
  });
  return {
    products: searchable,
    searchIn: (locale) => (query) =>
      reader.begin(async (tx) => {
        await tx`select privacy.enter('{}'), set_config('role', 'public_reader', true)`;
        const hits = await tx<{ product_id: string }[]>`
          select product_id from content.search_hits(${locale}, ${query}, null, null, null, null, null) order by rank desc, product_id`;
        return hits.map((hit) => hit.product_id);
      }),
    async close() {
      await editor.end();
      await reader.end();
      await database.close();
    },
  };
}

function titleOf({ title }: Product, language: 'nl' | 'en'): string {
  const dutch = title['nl-be-x-informal'] ?? title['nl-be-x-formal'] ?? title.nl;
  return (language === 'en' ? title.en : dutch) ?? Object.values(title)[0] ?? '';
}
