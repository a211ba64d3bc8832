import type { PayloadRequest, Where } from 'payload';
import { ownRequest } from './own-request.ts';

/** The ids of all published products of which this is true, as this transaction sees them. */
export async function liveProducts(req: PayloadRequest, where: Where = {}): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: 'products',
    where: { and: [{ _status: { equals: 'published' } }, where] },
    req: ownRequest(req),
    draft: false,
    depth: 0,
    pagination: false,
    select: { slug: true },
    overrideAccess: true,
  });
  return docs.map(({ id }) => String(id));
}
