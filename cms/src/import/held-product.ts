import { hashOf, type Product } from '@verbonden/engine-ipdc';
import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import type { ProductDocument } from '../products/product-document.ts';
import { toProduct } from '../products/to-product.ts';
import { ownRequest } from '../publish/own-request.ts';
import { liveContactPointsOf } from '../publish/sync-product.ts';
import type { Held } from './decide-import.ts';
import { waitingVersion } from './pending/waiting-version.ts';

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
  const newest = await read(req, id, true);
  if (newest === null) return null;
  const isNewestLive = newest._status === 'published';
  const row = isNewestLive ? newest : await read(req, id, false);
  const live = row?._status === 'published' ? row : null;
  const product = await productOf(req, newest);
  const waiting = await waitingVersion(req, id);
  return {
    id,
    product,
    hash: hashOf(product),
    importedHash: newest.source?.importedHash ?? null,
    saidBefore: memory.parse(newest.source?.raw).saidBefore,
    hasOwnParts: hasOwnParts(newest),
    isLiveEdited: live !== null && live !== newest && (await isEdited(req, live)),
    versionAt: newest.source?.generatedAt ?? null,
    waitingVersionAt: waiting?.versionAt ?? null,
    isLive: live !== null,
    isNewestLive,
    sourceStatus: newest.source?.status ?? null,
  };
}

type Document = ProductDocument & { readonly id: string; readonly _status?: string };

const memory = z.object({ saidBefore: z.array(z.string()) }).catch({ saidBefore: [] });

function read(req: PayloadRequest, id: string, draft: boolean): Promise<Document | null> {
  return req.payload.findByID({
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
  }) as Promise<unknown> as Promise<Document | null>;
}

async function productOf(req: PayloadRequest, document: Document): Promise<Product> {
  return toProduct(document, { id: document.id, contactPoints: await liveContactPointsOf(req, document) });
}

function hasOwnParts({ contactPoints }: ProductDocument): boolean {
  return (contactPoints ?? []).some(({ contactPoint, hours }) => contactPoint || hours?.length);
}

async function isEdited(req: PayloadRequest, document: Document): Promise<boolean> {
  return hasOwnParts(document) || hashOf(await productOf(req, document)) !== document.source?.importedHash;
}
