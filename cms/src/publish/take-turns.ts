import type { Execute } from '@verbonden/kit-postgres';
import type { PayloadRequest } from 'payload';
import { transactionOf } from './transaction.ts';

/**
 * A product is published with copies of what it uses. Whoever publishes one product does so beside others; whoever changes
 * what products use waits for them and makes them wait, so that no product keeps an older copy. Both end with the transaction.
 */
export async function besideOthers(execute: Execute): Promise<void> {
  await execute(`select pg_advisory_xact_lock_shared(hashtextextended('cms.publish', 0))`, []);
}

/** Who creates a document does so beside others, and never while somebody is alone with the collection. */
export async function besideOthersWith(execute: Execute, collection: string): Promise<void> {
  await execute('select pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [`cms.${collection}`]);
}

/**
 * Who changes one document does so beside who changes others, and alone with that one until the transaction ends: a save starts
 * from the whole document and writes the whole document, so of two at once the last would undo the first.
 */
export async function aloneWithDocument(execute: Execute, collection: string, id: string): Promise<void> {
  await besideOthersWith(execute, collection);
  await execute('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`cms.${collection}.${id.toLowerCase()}`]);
}

/** Alone among all who save documents of this collection, until the transaction ends. */
export async function aloneWithAll(execute: Execute, collection: string): Promise<void> {
  await execute('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`cms.${collection}`]);
}

/**
 * Alone among all who save products: an import, or an accepted version, replaces what it compared with and nothing that came after it.
 *
 * @throws Error without a transaction: nothing could be locked
 */
export async function aloneWithProducts(req: PayloadRequest): Promise<void> {
  const execute = await transactionOf(req);
  if (execute === null) throw new Error('Products are only replaced within a transaction.');
  await aloneWithAll(execute, 'products');
}

/** Alone among all who publish, until the transaction ends. */
export async function alone(execute: Execute): Promise<void> {
  await execute(`select pg_advisory_xact_lock(hashtextextended('cms.publish', 0))`, []);
}
