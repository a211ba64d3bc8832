import { type CodePublication, publishCodes, publishOrganisations } from '@verbonden/content/publish';
import type { CollectionSlug, PayloadRequest, Where } from 'payload';
import type { Localized } from '../products/product-document.ts';
import { textReader } from '../products/to-product.ts';
import { cityRegister } from './city-register.ts';
import { ownRequest } from './own-request.ts';
import { alone } from './take-turns.ts';
import { transactionOf } from './transaction.ts';

interface CodeDocument extends Omit<CodePublication, 'label' | 'parentIri'> {
  readonly label?: Localized;
  readonly parentIri?: string | null;
}

interface OrganisationDocument {
  readonly iri: string;
  readonly name?: Localized;
}

/** Brings the code lists that readers see in line with those of the editors. */
export async function syncCodes(req: PayloadRequest): Promise<void> {
  const execute = await aloneIn(req);
  const codes = await all<CodeDocument>(req, 'codes');
  const publications = codes.map(({ iri, list, position, label, parentIri }) => {
    return { iri, list, position, label: texts.of('label', label), parentIri: parentIri || null };
  });
  await publishCodes(execute, publications, await cityRegister(req));
}

/** Brings the names of organisations that readers see in line with those that are published. */
export async function syncOrganisations(req: PayloadRequest): Promise<void> {
  const execute = await aloneIn(req);
  const organisations = await all<OrganisationDocument>(req, 'organisations', { _status: { equals: 'published' } });
  const publications = organisations.map(({ iri, name }) => ({ iri, name: texts.of('name', name) }));
  await publishOrganisations(execute, publications, await cityRegister(req));
}

const texts = textReader({});

async function aloneIn(req: PayloadRequest) {
  const execute = await transactionOf(req);
  if (execute === null) throw new Error('A list changed outside a transaction.');
  await alone(execute);
  return execute;
}

async function all<Document>(req: PayloadRequest, collection: CollectionSlug, where: Where = {}): Promise<Document[]> {
  const { docs } = await req.payload.find({
    collection,
    where,
    draft: false,
    req: ownRequest(req),
    locale: 'all',
    fallbackLocale: false,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  });
  return docs as unknown as Document[];
}
