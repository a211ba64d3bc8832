import { ascending, many, source } from '@verbonden/kit-planner';
import { productDocuments, productLacks } from '../tables/product-documents.ts';
import { contentData } from './content-data.ts';

export const productLackSource = source('ProductLack', productLacks, {
  domain: contentData,
  key: ['productId', 'position'],
});

/** The exchange form of a product. */
export const productDocumentSource = source('ProductDocument', productDocuments, {
  domain: contentData,
  key: ['productId'],
  links: (row) => ({
    lacks: many(() => productLackSource, {
      on: (there) => [[row.productId, there.productId]],
      order: (there) => [ascending(there.position)],
    }),
  }),
});
