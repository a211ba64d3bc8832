import type { Tx } from '@verbonden/kit-postgres';
import { eq, sql } from 'drizzle-orm';
import { restrictions } from './tables/restrictions.ts';

/** The id of the restriction, which holds no longer; a second time changes nothing. Undefined: absent or hidden. @throws 42501 for who is no officer */
export async function liftRestriction(tx: Tx, id: string): Promise<string | undefined> {
  const [found] = await tx.select({ id: restrictions.id }).from(restrictions).where(eq(restrictions.id, id));
  if (!found) return undefined;
  await tx.execute(sql`select oversight.lift_restriction(${id})`);
  return id;
}
