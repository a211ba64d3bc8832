import type { Payload, PayloadRequest } from 'payload';
import { inTransaction } from '../database/in-transaction.ts';
import { ownRequest } from '../publish/own-request.ts';
import { besideOthersWith } from '../publish/take-turns.ts';
import { transactionOf } from '../publish/transaction.ts';
import type { ExampleCity } from './example-city.ts';

type Localized = ExampleCity['organisations'][number]['name'];

/** How many organisations and contact points were added. What is there already, by its IRI or Dutch name, stays as it is. */
export function fillCity(payload: Payload, city: ExampleCity): Promise<number> {
  return inTransaction(payload, async (req) => {
    let added = 0;
    await beforePublishing(req);
    for (const { iri, name } of city.organisations) {
      if (await isThere(req, 'organisations', { iri: { equals: iri } })) continue;
      const { id } = await req.payload.create({
        ...by(req),
        collection: 'organisations',
        data: { iri, name: name.nl, _status: 'published' },
        locale: 'nl',
      });
      await req.payload.update({
        ...by(req),
        collection: 'organisations',
        id,
        data: { name: name.en, _status: 'published' },
        locale: 'en',
      });
      added += 1;
    }
    for (const point of city.contactPoints) {
      if (await isThere(req, 'contact-points', { name: { equals: point.name.nl } })) continue;
      const { id } = await req.payload.create({
        ...by(req),
        collection: 'contact-points',
        locale: 'nl',
        data: { ...point, ...texts(point, 'nl'), _status: 'published' },
      });
      await req.payload.update({
        ...by(req),
        collection: 'contact-points',
        id,
        locale: 'en',
        data: { ...texts(point, 'en'), _status: 'published' },
      });
      added += 1;
    }
    return added;
  });
}

/** Whoever saves waits for a collection before what is published, never the other way round; here both collections come first. */
async function beforePublishing(req: PayloadRequest): Promise<void> {
  const execute = await transactionOf(req);
  if (execute === null) throw new Error('The example city is only filled within a transaction.');
  await besideOthersWith(execute, 'organisations');
  await besideOthersWith(execute, 'contact-points');
}

function texts({ name, description, address }: ExampleCity['contactPoints'][number], locale: keyof Localized) {
  const { street, municipality, country } = address;
  return {
    name: name[locale],
    description: description[locale],
    address: { ...address, street: street[locale], municipality: municipality[locale], country: country[locale] },
  };
}

async function isThere(
  req: PayloadRequest,
  collection: 'organisations' | 'contact-points',
  where: Readonly<Record<string, { readonly equals: string }>>,
): Promise<boolean> {
  return (await req.payload.count({ ...by(req), collection, locale: 'nl', where })).totalDocs > 0;
}

function by(req: PayloadRequest) {
  return { req: ownRequest(req), depth: 0, overrideAccess: true } as const;
}
