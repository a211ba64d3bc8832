import { differences, lacksOf, type Product, type ReadResult } from '@verbonden/engine-ipdc';
import type { Payload, PayloadRequest } from 'payload';
import { inTransaction } from '../database/in-transaction.ts';
import { aloneAmongImports } from '../publish/take-turns.ts';
import { transactionOf } from '../publish/transaction.ts';
import { decideImport } from './decide-import.ts';
import { type HeldProduct, heldProduct } from './held-product.ts';
import type { ImportOutcome } from './import-outcome.ts';
import { type OfferedProduct, type OfferedVersion, offeredProduct } from './offered-product.ts';
import { letWait, stopWaiting } from './pending/let-wait.ts';
import { writeProduct } from './write-product.ts';

/** What became of one item: load, decide, save, in one transaction. What cannot be saved is refused and leaves nothing behind. */
export async function importItem(payload: Payload, result: ReadResult, mayPublish: boolean): Promise<ImportOutcome> {
  if (result.kind === 'refused') return result;
  try {
    return await inTransaction(payload, (req) => save(req, result, mayPublish));
  } catch (error) {
    return notSaved(result.item, error);
  }
}

/** The refusal of what could be read but not be kept. */
export function notSaved(item: string, fault: unknown): ImportOutcome {
  const detail = fault instanceof Error ? fault.message : String(fault);
  return { kind: 'refused', item, line: null, reason: { kind: 'notSaved', detail } };
}

async function save(
  req: PayloadRequest,
  result: Exclude<ReadResult, { kind: 'refused' }>,
  mayPublish: boolean,
): Promise<ImportOutcome> {
  const execute = await transactionOf(req);
  if (execute !== null) await aloneAmongImports(execute);
  const held = await heldProduct(req, result.kind === 'product' ? result.product.iri : result.iri);
  const version = result.kind === 'product' ? result : lastVersionOf(held, result.versionAt);
  if (version === null) return outcome('unchanged', result.item, null);
  const offered = offeredProduct(version, mayPublish);
  const decision = decideImport(held, offered);
  switch (decision.kind) {
    case 'leave':
      return outcome('unchanged', result.item, held);
    case 'wait':
      if (held === null) return outcome('unchanged', result.item, null);
      await letWait(req, { held, version, offered });
      return waiting(result.item, held, offered);
    case 'create':
    case 'change': {
      const { visibility } = decision;
      const { document } = offered;
      const before = held?.product ?? null;
      const id = await writeProduct(req, { id: held?.id ?? null, document, before: beforeOf(before), visibility });
      await stopWaiting(req, id);
      const isLive = visibility === 'publish' || (visibility === 'keep' && (held?.isLive ?? false));
      return outcome(held === null ? 'created' : 'changed', result.item, { ...offered, isLive });
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
): Exclude<ImportOutcome, { kind: 'refused' | 'waiting' }> {
  if (about === null) return { kind, item, title: '', isPublished: false, lacks: [] };
  const { product, isLive } = about;
  const lacks = lacksOf(product).map(({ path, rule }) => `${path}: ${rule}`);
  return { kind, item, title: Object.values(product.title)[0] ?? '', isPublished: isLive, lacks };
}

function waiting(item: string, held: HeldProduct, offered: OfferedProduct): ImportOutcome {
  const places = differences(held.product, offered.product).map(({ path, language }) => ({ path, language }));
  return { ...outcome('unchanged', item, held), kind: 'waiting', differences: places };
}
