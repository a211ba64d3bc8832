import type { CollectionSlug, PayloadRequest, SelectType } from 'payload';
import { ownRequest } from './own-request.ts';

/** The row that is live or would be, in all locales and as this transaction sees it, or some of its fields; null when it is gone. */
export async function liveDocument<Document>(
  req: PayloadRequest,
  collection: CollectionSlug,
  id: string,
  select?: SelectType,
): Promise<(Document & { readonly id: string; readonly _status?: 'draft' | 'published' }) | null> {
  const document = await req.payload.findByID({
    collection,
    id,
    req: ownRequest(req),
    locale: 'all',
    fallbackLocale: false,
    depth: 0,
    draft: false,
    overrideAccess: true,
    showHiddenFields: true,
    disableErrors: true,
    ...(select && { select }),
  });
  return document as unknown as (Document & { readonly id: string }) | null;
}
