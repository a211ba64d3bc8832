import { isVisibleAt } from '@verbonden/content/publish';
import { differences, lacksOf, type Product, type ReadResult } from '@verbonden/engine-ipdc';
import type { Payload, PayloadRequest } from 'payload';
import { inTransaction } from '../database/in-transaction.ts';
import { isKeptOffAir } from '../publish/keep-off-air.ts';
import { aloneWithProducts } from '../publish/take-turns.ts';
import { decideImport } from './decide-import.ts';
import { type HeldProduct, heldProduct } from './held-product.ts';
import type { ImportOutcome, ItemRefusal, ReadOutcome } from './import-outcome.ts';
import { documentOver, type OfferedProduct, type OfferedVersion, offeredProduct } from './offered-product.ts';
import { letWait, stopWaiting } from './pending/let-wait.ts';
import { reasonOf } from './reason-of.ts';
import { writeProduct } from './write-product.ts';

/**
 * What became of one item: load, decide, save, in one transaction. What may not be published is kept as a draft and says why; what cannot
 * be saved is refused and leaves nothing behind.
 */
export async function importItem(payload: Payload, result: ReadResult, mayPublish: boolean): Promise<ImportOutcome> {
  if (result.kind === 'refused') return result;
  try {
    return await inTransaction(payload, (req) => save(req, result, mayPublish));
  } catch (error) {
    const refused = notSaved(result.item, error);
    if (!mayPublish) return refused;
    const kept = await importItem(payload, result, false);
    const { detail } = refused.reason;
    return kept.kind === 'refused' ? kept : { ...kept, notPublished: { kind: 'unfit', detail } };
  }
}

/** The refusal of what could be read but not be kept. */
export function notSaved(item: string, fault: unknown): ItemRefusal {
  return { kind: 'refused', item, line: null, reason: { kind: 'notSaved', detail: reasonOf(fault) } };
}

async function save(
  req: PayloadRequest,
  result: Exclude<ReadResult, { kind: 'refused' }>,
  mayPublish: boolean,
): Promise<ImportOutcome> {
  await aloneWithProducts(req);
  const iri = result.kind === 'product' ? result.product.iri : result.iri;
  const held = await heldProduct(req, iri);
  const version = result.kind === 'product' ? result : lastVersionOf(held, result.versionAt);
  if (version === null) return outcome('unchanged', result.item, null);
  const isKeptOff = mayPublish && (await isKeptOffAir(req, iri));
  const offered = offeredProduct(version, mayPublish && !isKeptOff);
  const became = await carryOut(req, { item: result.item, held, version, offered });
  return isKeptOff && !offered.isWithdrawn ? { ...became, notPublished: { kind: 'takenOff' } } : became;
}

interface Step {
  readonly item: string;
  readonly held: HeldProduct | null;
  readonly version: OfferedVersion;
  readonly offered: OfferedProduct;
}

async function carryOut(req: PayloadRequest, { item, held, version, offered }: Step): Promise<ReadOutcome> {
  const decision = decideImport(held, offered);
  switch (decision.kind) {
    case 'leave':
      return outcome('unchanged', item, held);
    case 'wait':
      if (held === null) return outcome('unchanged', item, null);
      await letWait(req, { held, version, offered });
      return waiting(item, held, offered);
    case 'create':
    case 'change': {
      const { visibility } = decision;
      const document = documentOver(held, offered);
      const before = beforeOf(held?.product ?? null);
      const id = await writeProduct(req, { id: held?.id ?? null, document, before, visibility });
      await stopWaiting(req, id);
      const isLive = visibility === 'publish' || (visibility === 'keep' && (held?.isLive ?? false));
      return outcome(held === null ? 'created' : 'changed', item, { ...offered, isLive });
    }
  }
}

/** What a tombstone says: the product as it was last imported, archived. Null when we never had it. */
function lastVersionOf(held: HeldProduct | null, versionAt: string | null): OfferedVersion | null {
  if (held === null) return null;
  const product: Product = { ...held.product, isArchived: true };
  return {
    product,
    sourceStatus: held.sourceStatus,
    versionAt: versionAt ?? held.versionAt,
    isExcluded: false,
    unknown: {},
  };
}

function beforeOf(product: Product | null): unknown {
  return product === null ? null : offeredProduct({ ...nothingElse, product }, false).document;
}

const nothingElse = { sourceStatus: null, versionAt: null, isExcluded: false, unknown: {} } as const;

function outcome(
  kind: 'created' | 'changed' | 'unchanged',
  item: string,
  about: { readonly product: Product; readonly isLive: boolean } | null,
): ReadOutcome {
  if (about === null) return { kind, item, title: '', isPublished: false, notPublished: null, lacks: [] };
  const { product, isLive } = about;
  const title = Object.values(product.title)[0] ?? '';
  const isPublished = isLive && isVisibleAt(product, new Date().toISOString());
  const lacks = lacksOf(product).map(({ path, rule }) => `${path}: ${rule}`);
  return { kind, item, title, isPublished, notPublished: null, lacks };
}

function waiting(item: string, held: HeldProduct, offered: OfferedProduct): ReadOutcome {
  const places = differences(held.product, offered.product).map(({ path, language }) => ({ path, language }));
  const { isWithdrawn } = offered;
  return { ...outcome('unchanged', item, held), kind: 'waiting', isWithdrawn, differences: places };
}
