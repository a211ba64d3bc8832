import { type Difference, differences, hashOf, type Product, type ReadProduct } from '@verbonden/engine-ipdc';
import { fromProduct } from '../products/from-product.ts';
import type { ProductDocument } from '../products/product-document.ts';
import { toProduct } from '../products/to-product.ts';
import { isInDutch } from '../publish/assert-publishable.ts';
import { type Offered, saidBefore } from './decide-import.ts';
import type { HeldProduct } from './held-product.ts';

/** A version as a source offers it, and as the CMS would hold it. */
export interface OfferedProduct extends Offered {
  /** As the CMS would hold it: without languages it has no locale for. */
  readonly product: Product;
  readonly document: ProductDocument;
  /** What no field of the CMS holds. */
  readonly raw: { readonly unknown: unknown; readonly notHeld: readonly Difference[] };
}

export type OfferedVersion = Pick<ReadProduct, 'product' | 'sourceStatus' | 'versionAt' | 'isExcluded' | 'unknown'>;

/** What a source offers, ready to be decided upon and written. `mayPublish`: whoever runs the import wants it published. */
export function offeredProduct(version: OfferedVersion, mayPublish: boolean): OfferedProduct {
  const document = fromProduct(version.product);
  const product = toProduct(document, { id: '', contactPoints: new Map() });
  const hash = hashOf(product);
  const notHeld = differences(product, version.product);
  return {
    product,
    hash,
    versionAt: version.versionAt,
    sourceStatus: version.sourceStatus,
    isWithdrawn: product.isArchived || version.isExcluded,
    isToBePublished: mayPublish && isPublishable(product),
    document: {
      ...document,
      source: {
        ...document.source,
        generatedAt: version.versionAt,
        importedHash: hash,
      },
    },
    raw: { unknown: version.unknown, notHeld },
  };
}

/** The document to write over what the catalogue holds: with the status its source had when this version does not say, and what sources said before it. */
export function documentOver(held: HeldProduct | null, offered: OfferedProduct): ProductDocument {
  const { source } = offered.document;
  const status = offered.sourceStatus ?? held?.sourceStatus ?? null;
  const raw = { ...offered.raw, saidBefore: saidBefore(held, offered) };
  return { ...offered.document, source: { ...source, status, raw } };
}

function isPublishable(product: Product): boolean {
  return isInDutch(product.title) && isInDutch(product.description) && !product.isArchived;
}
