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

/** Who saves a product by hand does so beside others, and never while a program compares and replaces one. */
export async function besidePrograms(execute: Execute): Promise<void> {
  await execute(`select pg_advisory_xact_lock_shared(hashtextextended('cms.products', 0))`, []);
}

/**
 * Alone among all who save products, until the transaction ends: an import, or an accepted version, replaces what it compared with
 * and nothing that came after it.
 *
 * @throws Error without a transaction: nothing could be locked
 */
export async function aloneWithProducts(req: PayloadRequest): Promise<void> {
  const execute = await transactionOf(req);
  if (execute === null) throw new Error('Products are only replaced within a transaction.');
  await execute(`select pg_advisory_xact_lock(hashtextextended('cms.products', 0))`, []);
}

/** Alone among all who publish, until the transaction ends. */
export async function alone(execute: Execute): Promise<void> {
  await execute(`select pg_advisory_xact_lock(hashtextextended('cms.publish', 0))`, []);
}
