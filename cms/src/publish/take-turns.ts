import type { Execute } from '@verbonden/kit-postgres';

/**
 * A product is published with copies of what it uses. Whoever publishes one product does so beside others; whoever changes
 * what products use waits for them and makes them wait, so that no product keeps an older copy. Both end with the transaction.
 */
export async function besideOthers(execute: Execute): Promise<void> {
  await execute(`select pg_advisory_xact_lock_shared(hashtextextended('cms.publish', 0))`, []);
}

/** Alone among all imports, until the transaction ends: two that read the same source meet each other's products, not each other. */
export async function aloneAmongImports(execute: Execute): Promise<void> {
  await execute(`select pg_advisory_xact_lock(hashtextextended('cms.import', 0))`, []);
}

/** Alone among all who publish, until the transaction ends. */
export async function alone(execute: Execute): Promise<void> {
  await execute(`select pg_advisory_xact_lock(hashtextextended('cms.publish', 0))`, []);
}
