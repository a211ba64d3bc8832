import type { PayloadRequest } from 'payload';
import { ownRequest } from '../../publish/own-request.ts';

export interface WaitingVersion {
  readonly id: string;
  readonly hash: string;
  readonly versionAt: string | null;
}

/** What waits beside this product; null when nothing does. */
export async function waitingVersion(req: PayloadRequest, productId: string): Promise<WaitingVersion | null> {
  const { docs } = await req.payload.find({
    collection: 'pending-versions',
    where: { product: { equals: productId } },
    select: { hash: true, versionAt: true },
    req: ownRequest(req),
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    showHiddenFields: true,
  });
  const [doc] = docs as unknown as readonly { id: string; hash: string; versionAt?: string | null }[];
  return doc === undefined ? null : { id: doc.id, hash: doc.hash, versionAt: doc.versionAt ?? null };
}
