import type { PayloadRequest } from 'payload';
import { inLocale } from '../products/in-locale.ts';
import type { ProductDocument } from '../products/product-document.ts';
import { ownRequest } from '../publish/own-request.ts';
import type { Visibility } from './decide-import.ts';
import { localesIn } from './locales-in.ts';

interface Writing {
  /** Null makes a new one. */
  readonly id: string | null;
  readonly document: ProductDocument;
  /** What it said before, so that a language that is gone is emptied. */
  readonly before: unknown;
  readonly visibility: Visibility;
}

/**
 * The id of the product after writing it in all its locales, within the request's transaction and with every hook of the collection.
 * Payload writes one locale at a time; only the last step touches what readers see.
 */
export async function writeProduct(
  req: PayloadRequest,
  { id, document, before, visibility }: Writing,
): Promise<string> {
  const flattenedFields = req.payload.collections['products']?.config.flattenedFields ?? [];
  const locales = localesIn(document, before);
  let written = id;
  for (const [index, locale] of locales.entries()) {
    const isLast = index === locales.length - 1;
    const isLive = isLast && visibility === 'publish';
    const data = {
      ...inLocale(flattenedFields, document as Readonly<Record<string, unknown>>, locale),
      _status: isLive ? 'published' : 'draft',
    };
    const options = {
      collection: 'products',
      data,
      locale,
      draft: !isLive && !(isLast && visibility === 'withdraw'),
      req: importRequest(req, { isUnfinished: !isLast }),
      depth: 0,
      overrideAccess: true,
    } as const;
    const saved =
      written === null ? await req.payload.create(options) : await req.payload.update({ ...options, id: written });
    written = String(saved.id);
  }
  return written ?? '';
}

/** NOTE: Payload lets a request's context and locale leak from one operation into the next; each gets its own. */
function importRequest(req: PayloadRequest, step: { readonly isUnfinished: boolean }): PayloadRequest {
  const own = ownRequest(req);
  own.context = { isImport: true, ...step };
  return own;
}
