import { publishContactPoint, withdrawContactPoint } from '@verbonden/content/publish';
import type { Execute } from '@verbonden/kit-postgres';
import { type PayloadRequest, ValidationError } from 'payload';
import { message } from '../messages/message.ts';
import { isInDutch } from './assert-publishable.ts';
import { cityRegister } from './city-register.ts';
import { type FullContactPoint, toContactPointPublication } from './contact-point-publication.ts';
import { liveDocument } from './live-document.ts';
import { liveProducts } from './live-products.ts';
import { refusedByContent } from './refused-by-content.ts';
import { syncProduct } from './sync-product.ts';
import { alone } from './take-turns.ts';
import { transactionOf } from './transaction.ts';

/**
 * Brings what readers see of a contact point in line with its live row, and with it every live product that uses it: published, or
 * withdrawn when the row is a draft or gone.
 *
 * @throws ValidationError when it has no Dutch name
 */
export async function syncContactPoint(req: PayloadRequest, id: string): Promise<void> {
  const execute = await transactionOf(req);
  if (execute === null) throw new Error(`Contact point ${id} changed outside a transaction.`);
  await alone(execute);
  const document = await liveDocument<FullContactPoint>(req, 'contact-points', id);
  const isLive = document?._status === 'published';
  const isChanged = isLive ? await publish(req, execute, document) : await withdrawContactPoint(execute, id);
  // Most saves are drafts: what readers see is the same, so that of its products is too.
  if (!isChanged) return;
  for (const product of await liveProducts(req, { 'contactPoints.contactPoint': { equals: id } })) {
    await syncProduct(req, product);
  }
}

async function publish(req: PayloadRequest, execute: Execute, document: FullContactPoint): Promise<boolean> {
  const publication = toContactPointPublication(document);
  if (!isInDutch(publication.name)) {
    const errors = [{ path: 'name', message: message(req.i18n.language, 'refused.name') }];
    throw new ValidationError({ collection: 'contact-points', errors, req }, req.t);
  }
  try {
    return await publishContactPoint(execute, { ...publication, register: await cityRegister(req) });
  } catch (error) {
    throw refusedByContent(error, req, null);
  }
}
