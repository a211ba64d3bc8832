import { type Builder, plannedObject } from '@verbonden/kit-graphql';
import { productDocumentSource, productLackSource } from '../data/sources/product-document-source.ts';

/** The official exchange form of a product. */
export function registerProductDocument(builder: Builder) {
  const ProductLack = plannedObject(builder, productLackSource, {
    description: 'One thing that keeps a product from being complete.',
    fields: (t) => ({
      path: t.column('path', { description: 'Where: "description" or "procedures.0.title".' }),
      rule: t.column('rule', { description: 'What is wrong there: "missing", "atMostOne", "languageNotAllowed"...' }),
    }),
  });
  return plannedObject(builder, productDocumentSource, {
    description: 'A product in the official exchange form of the Flemish catalogue (JSON-LD).',
    fields: (t) => ({
      document: t.column('document', {
        type: 'JSON',
        nullable: false,
        description: 'The document, in all the languages it has.',
      }),
      isComplete: t.column('isComplete', { description: 'Whether it is valid against the official model.' }),
      lacks: t.link('lacks', { type: ProductLack, description: 'What it lacks to be complete; empty when it is.' }),
    }),
  });
}
