import type { CollectionAfterChangeHook } from 'payload';
import { iriOf, keepOffAir, letOnAir } from './keep-off-air.ts';
import { syncProduct } from './sync-product.ts';

/**
 * Brings what readers see in line with a saved product. An import writes language by language in one transaction and tells readers after
 * the last one (`context.isUnfinished` until then); what a person takes off or puts on the air is remembered for the next import.
 */
export const tellReaders: CollectionAfterChangeHook = async ({ doc, req, context }) => {
  if (context['isUnfinished']) return;
  const id = String(doc.id);
  const seen = await syncProduct(req, id);
  if (context['isImport'] || seen === 'unseen') return;
  const iri = await iriOf(req, id);
  await (seen === 'live' ? letOnAir(req, iri) : keepOffAir(req, iri));
};
