import type { PayloadRequest } from 'payload';
import { liveProducts } from './live-products.ts';
import { ownRequest } from './own-request.ts';
import { syncContactPoint } from './sync-contact-point.ts';
import { syncCodes, syncOrganisations } from './sync-lists.ts';
import { syncProduct } from './sync-product.ts';

/** Publishes all that is live again: a change of the city's register chooses other texts everywhere. */
export async function syncEverything(req: PayloadRequest): Promise<void> {
  await syncCodes(req);
  await syncOrganisations(req);
  const { docs } = await req.payload.find({
    collection: 'contact-points',
    req: ownRequest(req),
    depth: 0,
    pagination: false,
    select: { email: true },
    overrideAccess: true,
  });
  for (const { id } of docs) await syncContactPoint(req, String(id));
  for (const id of await liveProducts(req)) await syncProduct(req, id);
}
