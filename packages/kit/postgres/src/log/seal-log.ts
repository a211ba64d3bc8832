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

/** Keeps what heads the chain has had since the last time outside the database, signed; also those of a run that broke off. */
export async function exportLogHeads(execute: Execute, { file, sign }: ExportLogHeads): Promise<void> {
  const kept = await readLogHeads(file);
  const last = Math.max(0, ...kept.map(({ number }) => number));
  const rows = await execute('select number, head from privacy.log_heads($1)', [last]);
  const heads = rows.map((row) => ({ number: Number(row['number']), head: String(row['head']) }));
  const signed = heads.map(async (head) => ({ ...head, signature: await sign(toSignedText(head)) }));
  await keepLogHeads(file, await Promise.all(signed));
}
