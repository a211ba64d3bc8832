import { hashOf, type Product } from '@verbonden/engine-ipdc';
import type { PayloadRequest } from 'payload';
import type { ProductDocument } from '../products/product-document.ts';
import { toProduct } from '../products/to-product.ts';
import { ownRequest } from '../publish/own-request.ts';
import { liveContactPointsOf } from '../publish/sync-product.ts';
import type { Held } from './decide-import.ts';

export interface HeldProduct extends Held {
  readonly id: string;
  readonly product: Product;
}

/** What the catalogue holds of the product with this IRI, in its newest version; null when it does not know it. */
export async function heldProduct(req: PayloadRequest, iri: string): Promise<HeldProduct | null> {
  const { docs } = await req.payload.find({
    collection: 'products',
    where: { 'source.iri': { equals: iri } },
    req: ownRequest(req),
    draft: false,
    depth: 0,
    limit: 1,
    pagination: false,
    select: { source: { iri: true } },
    overrideAccess: true,
  });
  const id = docs[0]?.id;
  return id === undefined ? null : heldProductById(req, String(id));
}

/** The same for a document of the CMS. */
export async function heldProductById(req: PayloadRequest, id: string): Promise<HeldProduct | null> {
  const read = (draft: boolean) =>
    req.payload.findByID({
      collection: 'products',
      id,
      req: ownRequest(req),
      locale: 'all',
      fallbackLocale: false,
      depth: 0,
      draft,
      overrideAccess: true,
      showHiddenFields: true,
      disableErrors: true,
    }) as Promise<unknown> as Promise<(ProductDocument & { readonly _status?: string }) | null>;
  const newest = await read(true);
  if (newest === null) return null;
  const live = await read(false);
  const product = toProduct(newest, { id, contactPoints: await liveContactPointsOf(req, newest) });
  return {
    id,
    product,
    hash: hashOf(product),
    importedHash: newest.source?.importedHash ?? null,
    hasOwnParts: (newest.contactPoints ?? []).some(({ contactPoint, hours }) => contactPoint || hours?.length),
    versionAt: newest.source?.generatedAt ?? null,
    isLive: live?._status === 'published',
    sourceStatus: newest.source?.status ?? null,
  };
}
