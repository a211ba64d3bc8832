import { type ContactPointPublication, publishContactPoint, withdrawContactPoint } from '@verbonden/content/publish';
import { type PayloadRequest, ValidationError } from 'payload';
import { message } from '../messages/message.ts';
import type { ContactPointDocument, Localized } from '../products/product-document.ts';
import { textReader, toAddress } from '../products/to-product.ts';
import { isInDutch } from './assert-publishable.ts';
import { cityRegister } from './city-register.ts';
import { liveDocument } from './live-document.ts';
import { liveProducts } from './live-products.ts';
import { syncProduct } from './sync-product.ts';
import { alone } from './take-turns.ts';
import { transactionOf } from './transaction.ts';

interface ExceptionRow {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly opensAt?: string | null;
  readonly closesAt?: string | null;
  readonly reason?: Localized;
}

interface FullContactPoint extends ContactPointDocument {
  readonly id: string;
  readonly name?: Localized;
  readonly description?: Localized;
  readonly exceptions?: readonly ExceptionRow[] | null;
  readonly isPartOfContactCentre?: boolean | null;
}

/**
 * Brings what readers see of a contact point in line with its row, and every live product that uses it with it.
 *
 * @throws ValidationError when it has no Dutch name
 */
export async function syncContactPoint(req: PayloadRequest, id: string): Promise<void> {
  const execute = await transactionOf(req);
  if (execute === null) throw new Error(`Contact point ${id} changed outside a transaction.`);
  await alone(execute);
  const document = await liveDocument<FullContactPoint>(req, 'contact-points', id);
  if (document === null) await withdrawContactPoint(execute, id);
  else {
    const publication = toPublication(document);
    if (!isInDutch(publication.name)) {
      const errors = [{ path: 'name', message: message(req.i18n.language, 'refused.name') }];
      throw new ValidationError({ collection: 'contact-points', errors, req }, req.t);
    }
    await publishContactPoint(execute, { ...publication, register: await cityRegister(req) });
  }
  for (const product of await liveProducts(req, { 'contactPoints.contactPoint': { equals: id } })) {
    await syncProduct(req, product);
  }
}

function toPublication(document: FullContactPoint): Omit<ContactPointPublication, 'register'> {
  const texts = textReader({});
  return {
    id: document.id,
    name: texts.of('name', document.name),
    description: texts.of('description', document.description),
    email: document.email || null,
    telephone: document.telephone || null,
    url: document.url || null,
    address: toAddress(document.address),
    openingHours: (document.hours ?? []).map(({ weekday, opensAt, closesAt, isByAppointment }) => ({
      weekday: Number(weekday) as 1 | 2 | 3 | 4 | 5 | 6 | 7,
      opensAt,
      closesAt,
      isByAppointment: isByAppointment ?? false,
    })),
    openingExceptions: (document.exceptions ?? []).map((row) => ({
      startsOn: row.startsOn.slice(0, 10),
      endsOn: row.endsOn.slice(0, 10),
      opensAt: row.opensAt || null,
      closesAt: row.closesAt || null,
      reason: texts.of('reason', row.reason),
    })),
    isPartOfContactCentre: document.isPartOfContactCentre ?? false,
  };
}
