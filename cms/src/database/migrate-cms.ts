import type { Migration, Payload } from 'payload';
import { migrations } from '../migrations/index.ts';

/**
 * Brings the schema `cms` to what the code declares.
 *
 * @throws Error when a migration is missing afterwards; Payload itself ends the process when one fails
 */
export async function migrateCms(payload: Payload): Promise<readonly string[]> {
  await payload.db.migrate({ migrations: migrations as unknown as Migration[] });
  const { docs } = await payload.find({ collection: 'payload-migrations', sort: 'name', pagination: false, depth: 0 });
  const applied = docs.map(({ name }) => String(name));
  const missing = migrations.filter(({ name }) => !applied.includes(name));
  if (missing.length > 0) {
    throw new Error(`These migrations of the CMS were not applied: ${missing.map(({ name }) => name).join(', ')}.`);
  }
  return applied;
}
