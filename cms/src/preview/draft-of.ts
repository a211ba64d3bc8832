import type { ContactPointPublication } from '@verbonden/content/publish';
import type { LanguageMap, Product } from '@verbonden/engine-ipdc';
import type { PayloadRequest } from 'payload';
import type { Localized, ProductDocument } from '../products/product-document.ts';
import { textReader, toProduct } from '../products/to-product.ts';
import { type FullContactPoint, toContactPointPublication } from '../publish/contact-point-publication.ts';
import { newestContactPointsOf } from '../publish/sync-product.ts';
import type { Opened } from './preview-token.ts';

/** The newest version of a document that citizens may get to read; `heading` is what it is called. */
export type Draft = { readonly heading: LanguageMap } & (
  | { readonly collection: 'products'; readonly product: Product }
  | { readonly collection: 'contact-points'; readonly contactPoint: Omit<ContactPointPublication, 'register'> }
  | { readonly collection: 'organisations' }
);

/** The newest version, published or not; null when there is no such document. */
export async function draftOf(
  req: PayloadRequest,
  { collection, id }: Pick<Opened, 'collection' | 'id'>,
): Promise<Draft | null> {
  const found: unknown = await req.payload.findByID({
    collection,
    id,
    req,
    draft: true,
    locale: 'all',
    fallbackLocale: false,
    depth: 0,
    overrideAccess: true,
    showHiddenFields: true,
    disableErrors: true,
  });
  if (!found) return null;
  switch (collection) {
    case 'products': {
      const document = found as ProductDocument;
      const product = toProduct(document, { id, contactPoints: await newestContactPointsOf(req, document) });
      return { collection, heading: product.title, product };
    }
    case 'contact-points': {
      const contactPoint = toContactPointPublication(found as FullContactPoint);
      return { collection, heading: contactPoint.name, contactPoint };
    }
    case 'organisations':
      return { collection, heading: textReader({}).of('name', (found as { name?: Localized }).name) };
  }
}
