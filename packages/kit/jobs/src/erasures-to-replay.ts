import { type Erasure, type ErasureJournal, JournalBroken } from '@verbonden/kit-keys';
import type { Execute } from '@verbonden/kit-postgres';

/**
 * What the journal says and this database does not know of, oldest first: a backup from before was restored, or an erasure stopped half-way.
 * @param execute as api_actor or worker_login
 * @throws JournalBroken when this database knows of entries that the journal does not hold: it is another journal, or an older one
 */
export async function erasuresToReplay(execute: Execute, journal: ErasureJournal): Promise<readonly Erasure[]> {
  const entries = await journal.read();
  const written = new Map(entries.map(({ number, hash }) => [number, hash]));
  const rows = await execute('select number, hash from jobs.carried_out_erasures()', []);
  const done = new Set(rows.map((row) => Number(row['number'])));
  const strange = rows.find((row) => written.get(Number(row['number'])) !== row['hash']);
  if (strange) {
    throw new JournalBroken(
      `This database carried out erasure ${String(strange['number'])}, which is not in the journal: KEYS_FOLDER names another folder, or an older copy of it.`,
    );
  }
  return entries.filter(({ number }) => !done.has(number));
}
