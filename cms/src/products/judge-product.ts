import { lacksOf, type Product } from '@verbonden/engine-ipdc';
import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload';
import { ownRequest } from '../publish/own-request.ts';
import { liveContactPointsOf } from '../publish/sync-product.ts';
import { withLocale } from './in-locale.ts';
import { lackAsKey } from './lack-as-text.ts';
import { type CmsLocale, cmsLocales, type ProductDocument } from './product-document.ts';
import { toProduct } from './to-product.ts';

/**
 * Writes beside each version what it is called and still lacks, in all its languages together, and when its content last changed.
 * An import says the latter itself (`context.isImport`), and judges once, with its last language (`context.isUnfinished` until
 * then); a restored version carries its own judgement, but not its own memory of imports.
 */
export const judgeProduct: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req, context }) => {
  if (context['isRestoring']) return withOwnMemory(data, await latest(req, originalDoc?.id));
  if (context['isUnfinished']) return data;
  const before = originalDoc?.id ? await latest(req, originalDoc.id) : {};
  const locale = cmsLocales.find((known) => known === req.locale) ?? ('nl' satisfies CmsLocale);
  const after = withLocale(collection.flattenedFields, before, { values: data, locale });
  const product = await productOf(req, after);
  const isUntouched = context['isImport'] || isSame(product, await productOf(req, before));
  const dates = isUntouched ? product : datesAfterEdit(product);
  const lacks = lacksOf({ ...product, ...dates });
  return {
    ...data,
    name: nameOf(after),
    lacks: lacks.map(lackAsKey),
    isComplete: lacks.length === 0,
    source: { ...data['source'], createdAt: dates.createdAt, modifiedAt: dates.modifiedAt },
  };
};

/**
 * NOTE: a version also holds what its import said. Brought back with the texts, that would make a person's choice look like what the
 * source says, and the next import would undo it.
 */
function withOwnMemory(restored: ProductDocument, { source: newest }: ProductDocument): ProductDocument {
  const { status = null, generatedAt = null, importedHash = null, raw = null } = newest ?? {};
  return { ...restored, source: { ...restored.source, status, generatedAt, importedHash, raw } };
}

function datesAfterEdit({ createdAt }: Product): Pick<Product, 'createdAt' | 'modifiedAt'> {
  const now = new Date().toISOString();
  return { createdAt: createdAt ?? now, modifiedAt: now };
}

function nameOf({ title }: ProductDocument): string | null {
  const forms = ['nl', 'nl-informal', 'nl-formal', 'en'] as const;
  return forms.map((locale) => title?.[locale]).find((text) => text) ?? null;
}

/** Says to the hook above that a version is being restored. */
export const markRestoring: CollectionBeforeOperationHook = ({ operation, req }) => {
  req.context['isRestoring'] = operation === 'restoreVersion';
};

async function latest(req: PayloadRequest, id: string): Promise<Record<string, unknown>> {
  const document = await req.payload.findByID({
    collection: 'products',
    id,
    req: ownRequest(req),
    locale: 'all',
    fallbackLocale: false,
    depth: 0,
    draft: true,
    overrideAccess: true,
    showHiddenFields: true,
    disableErrors: true,
  });
  return document ?? {};
}

async function productOf(req: PayloadRequest, document: ProductDocument): Promise<Product> {
  return toProduct(document, { id: '', contactPoints: await liveContactPointsOf(req, document) });
}

function isSame(one: Product, other: Product): boolean {
  return JSON.stringify({ ...one, modifiedAt: null }) === JSON.stringify({ ...other, modifiedAt: null });
}
