import { type Difference, differences, plainText } from '@verbonden/engine-ipdc';
import { APIError, type PayloadRequest } from 'payload';
import { hasRole } from '../../access/cms-role.ts';
import type { ProductDocument } from '../../products/product-document.ts';
import { ownRequest } from '../../publish/own-request.ts';
import { aloneWithProducts } from '../../publish/take-turns.ts';
import { type HeldProduct, heldProductById } from '../held-product.ts';
import { importMessage } from '../messages/import-message.ts';
import { documentOver, type OfferedVersion, offeredProduct } from '../offered-product.ts';
import { writeProduct } from '../write-product.ts';
import { stopWaiting } from './let-wait.ts';

/** What an editor chooses between: our version as it is at this moment, and the one that waits. */
export interface Comparison {
  readonly productId: string;
  /** Of our version: who chooses says which one was looked at. */
  readonly hash: string;
  /** Texts without their markup, unless the markup is what differs. */
  readonly differences: readonly Difference[];
}

/** @throws APIError 403 without the role of editor, 404 when it no longer waits */
export async function compare(req: PayloadRequest, id: string): Promise<Comparison> {
  const { held, version } = await load(req, id);
  const offered = offeredProduct(version, false);
  return { productId: held.id, hash: held.hash, differences: differences(held.product, offered.product).map(readable) };
}

/**
 * The waiting version becomes the newest draft; what readers see stays until somebody publishes.
 *
 * @throws APIError also 409 when our version is no longer the one that was looked at
 */
export async function accept(req: PayloadRequest, id: string, lookedAt: string): Promise<void> {
  await aloneWithProducts(req);
  const { held, version } = await load(req, id);
  assertUnchanged(req, held, lookedAt);
  const document = documentOver(held, offeredProduct(version, false));
  const before = offeredProduct({ ...version, product: held.product }, false).document;
  await writeProduct(req, { id: held.id, document, before, visibility: 'keep' });
  await stopWaiting(req, held.id);
}

/**
 * Our version stays, and counts as made in knowledge of the waiting one: only what is newer still waits.
 *
 * @throws APIError as `accept`
 */
export async function keep(req: PayloadRequest, id: string, lookedAt: string): Promise<void> {
  await aloneWithProducts(req);
  const { held, version } = await load(req, id);
  assertUnchanged(req, held, lookedAt);
  const offered = offeredProduct(version, false);
  const newest = (await req.payload.findByID({
    collection: 'products',
    id: held.id,
    req: ownRequest(req),
    draft: true,
    depth: 0,
    overrideAccess: true,
    showHiddenFields: true,
  })) as unknown as ProductDocument;
  const own = ownRequest(req);
  own.context = { isImport: true };
  await req.payload.update({
    collection: 'products',
    id: held.id,
    data: {
      source: {
        ...newest.source,
        importedHash: offered.hash,
        generatedAt: offered.versionAt,
        raw: documentOver(held, offered).source?.raw,
      },
    },
    draft: true,
    req: own,
    depth: 0,
    overrideAccess: true,
  });
  await stopWaiting(req, held.id);
}

function readable({ before, after, ...place }: Difference): Difference {
  const plain = { ...place, before: before && plainText(before), after: after && plainText(after) };
  return plain.before === plain.after ? { ...place, before, after } : plain;
}

async function load(req: PayloadRequest, id: string): Promise<{ held: HeldProduct; version: OfferedVersion }> {
  const refuse = (key: 'pending.notAllowed' | 'pending.gone', status: number): APIError =>
    new APIError(importMessage(req.i18n.language, key), status, null, true);
  if (!hasRole(req.user, 'content-editor')) throw refuse('pending.notAllowed', 403);
  const waiting = await req.payload.findByID({
    collection: 'pending-versions',
    id,
    req: ownRequest(req),
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
  });
  const held = waiting === null ? null : await heldProductById(req, String(waiting['product']));
  if (waiting === null || held === null) throw refuse('pending.gone', 404);
  return { held, version: waiting['incoming'] as unknown as OfferedVersion };
}

function assertUnchanged(req: PayloadRequest, held: HeldProduct, lookedAt: string): void {
  if (held.hash !== lookedAt) {
    throw new APIError(importMessage(req.i18n.language, 'pending.changed'), 409, null, true);
  }
}
