import { existsSync } from 'node:fs';
import type { Execute } from '../execute.ts';
import { keepLogHeads, keptWithin, readLogHeads, toSignedText } from './log-heads.ts';

/** Seals every line of the log that nobody can still be writing. @param execute as worker_login, each call a transaction of its own */
export async function sealLog(execute: Execute): Promise<void> {
  for (let isMore = true; isMore; ) {
    const [row] = await execute('select privacy.seal_log() as "isMore"', []);
    isMore = row?.['isMore'] === true;
  }
}

export interface ExportLogHeads {
  /** Outside the database and its backups. */
  readonly file: string;
  readonly sign: (text: string) => Promise<string> | string;
}

/**
 * Keeps what heads the chain has outside the database, signed; also those of a run that broke off. @throws Error when a seal excuses a month that is
 * within its term, when another seal was signed under its number before, or when what was kept is gone: nobody's signature goes under that. Who restored
 * a backup begins a new file: the old one is put aside, and an empty one in its place.
 */
export async function exportLogHeads(execute: Execute, { file, sign }: ExportLogHeads): Promise<void> {
  const isKept = existsSync(file);
  const kept = new Map((await readLogHeads(file)).map(({ number, head }) => [number, head]));
  const rows = await execute(
    `select number, head, disposed_month is null or sealed_at >= (disposed_month || '-01')::timestamp at time zone 'UTC' + interval '13 months' as "isInTime",
       sealed_at < now() - make_interval(secs => $1::text::int / 1000) as "isOld"
     from privacy.log_heads()`,
    [String(keptWithin)],
  );
  const early = rows.find((row) => row['isInTime'] !== true);
  if (early) throw new Error(`Seal ${String(early['number'])} of the log disposes of a month that is within its term.`);
  if (!isKept && rows.some((row) => row['isOld'] === true)) {
    throw new Error(`The log has seals, and ${file}, with what was signed of them, is gone.`);
  }
  const heads = rows.map((row) => ({ number: Number(row['number']), head: String(row['head']) }));
  const other = heads.find(({ number, head }) => kept.has(number) && kept.get(number) !== head);
  if (other) throw new Error(`Seal ${other.number} of the log is not the one that was signed before.`);
  const gone = [...kept.keys()].find((number) => number > heads.length);
  if (gone !== undefined) throw new Error(`Seal ${gone} of the log was signed before, and is gone.`);
  const last = Math.max(0, ...kept.keys());
  const missing = heads.find(({ number }) => number < last && !kept.has(number));
  if (missing) throw new Error(`What was signed of seal ${missing.number} of the log is gone from ${file}.`);
  const signed = heads
    .filter(({ number }) => !kept.has(number))
    .map(async (head) => ({ ...head, signature: await sign(toSignedText(head)) }));
  await keepLogHeads(file, await Promise.all(signed));
}
