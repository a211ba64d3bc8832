import type { Execute } from '../execute.ts';
import { keepLogHeads, readLogHeads, toSignedText } from './log-heads.ts';

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
 * Keeps what heads the chain has outside the database, signed; also those of a run that broke off, or of a chain that a restored backup
 * took back. @throws Error when a seal excuses a month that is within its term: nobody's signature goes under that
 */
export async function exportLogHeads(execute: Execute, { file, sign }: ExportLogHeads): Promise<void> {
  const kept = new Set((await readLogHeads(file)).map(({ number, head }) => `${number} ${head}`));
  const rows = await execute(
    `select number, head, disposed_month is null or sealed_at >= (disposed_month || '-01')::timestamp at time zone 'UTC' + interval '13 months' as "isInTime"
     from privacy.log_heads()`,
    [],
  );
  const early = rows.find((row) => row['isInTime'] !== true);
  if (early) throw new Error(`Seal ${String(early['number'])} of the log disposes of a month that is within its term.`);
  const heads = rows
    .map((row) => ({ number: Number(row['number']), head: String(row['head']) }))
    .filter(({ number, head }) => !kept.has(`${number} ${head}`));
  const signed = heads.map(async (head) => ({ ...head, signature: await sign(toSignedText(head)) }));
  await keepLogHeads(file, await Promise.all(signed));
}
