import type { Execute } from '@verbonden/kit-postgres';
import type { Publication } from '../domain/publication.ts';
import { publicationRows } from '../domain/publication-rows.ts';
import { publishBody } from './publish-body.ts';

/**
 * Whether anything changed for readers. Replaces what was published of this product, in the transaction of `execute`.
 *
 * @throws RangeError when there is no Dutch title; the database's error `products_slug_is_unique` when another product has the slug
 */
export async function publishProduct(execute: Execute, publication: Publication): Promise<boolean> {
  return publishBody(execute, 'publish_product', publicationRows(publication));
}
