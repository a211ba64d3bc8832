import { existsSync } from 'node:fs';
import type { Execute } from '../execute.ts';
import { isDisposalInTime } from './is-disposal-in-time.ts';
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
  /** For how many months the log is kept: what takes a month away before that is not signed, whatever the database says of it. */
  readonly keptMonths: number;
  readonly sign: (text: string) => Promise<string> | string;
}

/**
 * Keeps what heads the chain has outside the database, signed, each with the term of the log; also those of a run that broke off. @throws Error when a
 * seal excuses a month that is within that term, when another seal was signed under its number before, or when what was kept is gone: nobody's signature
 * goes under that. Who restored a backup has `partLogHeads` put aside what was signed since.
 */
export async function exportLogHeads(execute: Execute, { file, keptMonths, sign }: ExportLogHeads): Promise<void> {
  const isKept = existsSync(file);
  const kept = new Map((await readLogHeads(file)).map(({ number, head }) => [number, head]));
  const rows = await execute(
    `select number, head, disposed_month as "disposedMonth", (extract(epoch from sealed_at) * 1000)::bigint::text as "sealedAt" from privacy.log_heads()`,
    [],
  );
  const seals = rows.map((row) => ({
    number: Number(row['number']),
    head: String(row['head']),
    disposedMonth: typeof row['disposedMonth'] === 'string' ? row['disposedMonth'] : null,
    sealedAt: new Date(Number(row['sealedAt'])),
  }));
  if (!isKept && seals.some(({ sealedAt }) => sealedAt.getTime() < Date.now() - keptWithin)) {
    throw new Error(`The log has seals, and ${file}, with what was signed of them, is gone.`);
  }
  const other = seals.find(({ number, head }) => kept.has(number) && kept.get(number) !== head);
  if (other) throw new Error(`Seal ${other.number} of the log is not the one that was signed before.`);
  const gone = [...kept.keys()].find((number) => number > seals.length);
  if (gone !== undefined) throw new Error(`Seal ${gone} of the log was signed before, and is gone.`);
  const last = Math.max(0, ...kept.keys());
  const missing = seals.find(({ number }) => number < last && !kept.has(number));
  if (missing) throw new Error(`What was signed of seal ${missing.number} of the log is gone from ${file}.`);
  const waiting = seals.filter(({ number }) => !kept.has(number));
  const early = waiting.find((seal) => !isDisposalInTime(seal, keptMonths));
  if (early) throw new Error(`Seal ${early.number} of the log disposes of a month that is within its term.`);
  const signed = waiting.map(async ({ number, head }) => {
    const words = { number, head, keptMonths };
    return { ...words, signature: await sign(toSignedText(words)) };
  });
  await keepLogHeads(file, await Promise.all(signed));
}
