import type { Product } from '@verbonden/engine-ipdc';
import type { PayloadRequest } from 'payload';
import type { ProductDocument } from '../products/product-document.ts';
import { toProduct } from '../products/to-product.ts';
import { contactPointsOf } from '../publish/sync-product.ts';

/** The newest version of a product, published or not; null when there is no such product. */
export async function draftOf(req: PayloadRequest, id: string): Promise<Product | null> {
  const found = await req.payload.findByID({
    collection: 'products',
    id,
    req,
    draft: true,
    locale: 'all',
    fallbackLocale: false,
    depth: 0,
    overrideAccess: true,
    showHiddenFields: true,
    disableErrors: true,
  });
  if (!found) return null;
  const document = found as unknown as ProductDocument;
  return toProduct(document, { id, contactPoints: await contactPointsOf(req, document) });
}
