import { source } from '@verbonden/kit-planner';
import { productDocuments } from '../product-documents.ts';
import { contentData } from './content-data.ts';

/** The exchange form of a product. */
export const productDocumentSource = source('ProductDocument', productDocuments, {
  domain: contentData,
  key: ['productId'],
});
