import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';

/** The id of the profile of the person who acts; made at the first visit, in this language. Null for whoever is no person. */
export async function openMyProfile(tx: Tx, language: string): Promise<string | null> {
  const [row] = await tx.execute<{ id: string | null }>(sql`select profiles.open_my_profile(${language}) as id`);
  return row?.id ?? null;
}
