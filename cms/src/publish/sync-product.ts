import { publishProduct, withdrawProduct } from '@verbonden/content/publish';
import type { PayloadRequest, Where } from 'payload';
import type { ContactPointDocument, ProductDocument } from '../products/product-document.ts';
import { toOpeningHours } from '../products/to-opening-hours.ts';
import { presentContactPoints, sourceOf, toProduct } from '../products/to-product.ts';
import { assertPublishable } from './assert-publishable.ts';
import { cityRegister } from './city-register.ts';
import { liveDocument } from './live-document.ts';
import { ownRequest } from './own-request.ts';
import { refusedByContent } from './refused-by-content.ts';
import { besideOthers } from './take-turns.ts';
import { transactionOf } from './transaction.ts';

/** What a save made of what readers see of a product: they see it, not any more, or still not. */
export type Seen = 'live' | 'withdrawn' | 'unseen';

/**
 * Brings what readers see of one product in line with its live row, in Payload's own transaction: published, or withdrawn
 * when the row is a draft or gone. Decides by the row itself, never by what a hook was handed.
 *
 * @throws ValidationError or APIError for the editor when it may not be published; the transaction must then end
 */
export async function syncProduct(req: PayloadRequest, id: string): Promise<Seen> {
  const execute = await transactionOf(req);
  if (execute === null) throw new Error(`Product ${id} changed outside a transaction.`);
  await besideOthers(execute);
  // Most saves are drafts, and the whole document is sixty tables.
  const status = await liveDocument(req, 'products', id, { _status: true });
  const isLive = status?._status === 'published';
  const document = isLive ? await liveDocument<ProductDocument & { slug: string | null }>(req, 'products', id) : null;
  if (document === null) return (await withdrawProduct(execute, id)) ? 'withdrawn' : 'unseen';
  const contactPoints = await liveContactPointsOf(req, document);
  const product = toProduct(document, { id, contactPoints });
  assertPublishable(product, req);
  const rows = presentContactPoints(document, contactPoints);
  const contactPointIds = rows.map((row) => row.contactPoint ?? null);
  const contactPointHours = rows.map((row) => toOpeningHours(sourceOf(row, contactPoints).hours));
  const slug = document.slug ?? id;
  try {
    const register = await cityRegister(req);
    await publishProduct(execute, { id, slug, product, register, contactPointIds, contactPointHours });
  } catch (error) {
    throw refusedByContent(error, req, slug);
  }
  return 'live';
}

/** The city's contact points that a product refers to and readers may see, by id, in all locales. */
export function liveContactPointsOf(req: PayloadRequest, document: ProductDocument): Promise<ContactPoints> {
  return contactPointsOf(req, document, { where: { _status: { equals: 'published' } }, draft: false });
}

/** The same in their newest versions, published or not: what a draft is looked at with. */
export function newestContactPointsOf(req: PayloadRequest, document: ProductDocument): Promise<ContactPoints> {
  return contactPointsOf(req, document, { where: {}, draft: true });
}

type ContactPoints = ReadonlyMap<string, ContactPointDocument>;

async function contactPointsOf(
  req: PayloadRequest,
  { contactPoints }: ProductDocument,
  { where, draft }: { readonly where: Where; readonly draft: boolean },
): Promise<ContactPoints> {
  const ids = (contactPoints ?? []).flatMap((row) => row.contactPoint ?? []);
  if (ids.length === 0) return new Map();
  const { docs } = await req.payload.find({
    collection: 'contact-points',
    where: { and: [{ id: { in: ids } }, where] },
    draft,
    req: ownRequest(req),
    locale: 'all',
    fallbackLocale: false,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  });
  return new Map(docs.map((document) => [String(document.id), document as unknown as ContactPointDocument]));
}
