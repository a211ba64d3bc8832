import type { Execute } from '@verbonden/kit-postgres';

/** The parties whose keys are destroyed and journalled when this one is erased: all that turned out to be the same, itself among them. As worker_login. */
export async function erasedAlong(execute: Execute, partyId: string): Promise<readonly string[]> {
  const rows = await execute('select profiles.erased_along($1::uuid) as id', [partyId]);
  return rows.map((row) => String(row['id']));
}
