import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';

export interface Look {
  /** The name of the task that looks. */
  readonly task: string;
  /** Which: ids and short codes by name, no text about anybody. */
  readonly ids?: Readonly<Record<string, string | number>>;
  /** Of several with the same key that wait, one is left. */
  readonly key?: string;
}

/** Asks the worker to look, when this transaction is stored. @throws 22023 when an id is more than an id */
export async function enqueue(tx: Tx, { task, ids = {}, key }: Look): Promise<void> {
  await tx.execute(sql`select jobs.enqueue(${task}, ${JSON.stringify(ids)}::jsonb, ${key ?? null})`);
}
