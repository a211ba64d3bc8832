import { differences } from '@verbonden/engine-ipdc';
import type { PayloadRequest } from 'payload';
import { ownRequest } from '../../publish/own-request.ts';
import type { HeldProduct } from '../held-product.ts';
import type { OfferedProduct, OfferedVersion } from '../offered-product.ts';
import { waitingVersion } from './waiting-version.ts';

interface Waiting {
  readonly held: HeldProduct;
  readonly version: OfferedVersion;
  readonly offered: OfferedProduct;
}

/** Puts a newer version beside the product; one that already waited makes room, the same one stays as it is. */
export async function letWait(req: PayloadRequest, { held, version, offered }: Waiting): Promise<void> {
  const before = await waitingVersion(req, held.id);
  if (before?.hash === offered.hash) return;
  const { product, sourceStatus, versionAt, isExcluded, unknown } = version;
  const data = {
    title: Object.values(held.product.title)[0] ?? held.product.iri,
    product: held.id,
    iri: held.product.iri,
    versionAt,
    hash: offered.hash,
    differences: differences(held.product, offered.product),
    incoming: { product, sourceStatus, versionAt, isExcluded, unknown },
  };
  const options = {
    collection: 'pending-versions',
    data,
    req: ownRequest(req),
    depth: 0,
    overrideAccess: true,
  } as const;
  if (before === null) await req.payload.create(options);
  else await req.payload.update({ ...options, id: before.id });
}

/** Takes away what waits for this product, if anything does. */
export async function stopWaiting(req: PayloadRequest, productId: string): Promise<void> {
  const waiting = await waitingVersion(req, productId);
  if (waiting === null) return;
  await req.payload.delete({
    collection: 'pending-versions',
    id: waiting.id,
    req: ownRequest(req),
    depth: 0,
    overrideAccess: true,
  });
}
