import { executeOn } from '@verbonden/kit-postgres';
import postgres from 'postgres';
import { type ErasuresAsked, erasuresAhead } from './erasures-ahead.ts';

export interface ErasuresQuestion extends ErasuresAsked {
  /** Of api_actor or worker_login. */
  readonly url: string;
}

/** This database still holds people who were erased. */
export class ErasuresAhead extends Error {
  override readonly name = 'ErasuresAhead';

  constructor(count: number) {
    super(`this database still holds ${count} of those who were erased: run npm run migrate, which erases them again`);
  }
}

/**
 * Nothing is served from a restored backup before those who were erased since are erased again.
 * @throws ErasuresAhead saying how many, and what to run; JournalBroken when this is not the journal of this database
 */
export async function assertErasuresReplayed({ url, ...asked }: ErasuresQuestion): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const ahead = await erasuresAhead(executeOn(sql), asked);
    if (ahead.length > 0) throw new ErasuresAhead(ahead.length);
  } finally {
    await sql.end();
  }
}
