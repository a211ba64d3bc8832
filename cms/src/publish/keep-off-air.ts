import type { CollectionBeforeDeleteHook, PayloadRequest } from 'payload';
import { liveDocument } from './live-document.ts';
import { ownRequest } from './own-request.ts';

/** Remembers that somebody took the product with this IRI off the air. A product that never came from elsewhere has none. */
export async function keepOffAir(req: PayloadRequest, iri: string | null): Promise<void> {
  if (iri === null || (await isKeptOffAir(req, iri))) return;
  await req.payload.create({ collection: 'taken-off', data: { iri }, ...byUs(req) });
}

/** Forgets it: somebody published the product again. */
export async function letOnAir(req: PayloadRequest, iri: string | null): Promise<void> {
  if (iri === null) return;
  await req.payload.delete({ collection: 'taken-off', where: { iri: { equals: iri } }, ...byUs(req) });
}

/** Whether somebody took the product with this IRI off the air, and nobody published it since. */
export async function isKeptOffAir(req: PayloadRequest, iri: string): Promise<boolean> {
  const where = { iri: { equals: iri } };
  return (await req.payload.count({ collection: 'taken-off', where, ...byUs(req) })).totalDocs > 0;
}

/** Who deletes an imported product, also one that was never seen, does not want an import to show it. */
export const keepDeletedOffAir: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await keepOffAir(req, await iriOf(req, String(id)));
};

/** The IRI under which the product was imported, as the row that is live or would be says; null when it was made here. */
export async function iriOf(req: PayloadRequest, id: string): Promise<string | null> {
  const document = await liveDocument<{ readonly source?: { readonly iri?: string | null } }>(req, 'products', id, {
    source: { iri: true },
  });
  return document?.source?.iri || null;
}

function byUs(req: PayloadRequest) {
  return { req: ownRequest(req), depth: 0, overrideAccess: true } as const;
}
