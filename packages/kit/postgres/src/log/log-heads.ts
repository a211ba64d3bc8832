import { existsSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';

/** The end of the chain as it was at one moment, signed by who keeps it. */
export interface LogHead {
  readonly number: number;
  readonly head: string;
  /** For how many months the log was kept when this was signed. Absent where it was signed before that was said. */
  readonly keptMonths?: number | undefined;
  readonly signature: string;
}

const line = /^([1-9]\d*) ([0-9a-f]{64})(?: ([1-9]\d{1,3}))? ([\w-]+)$/;

/** Within this long the head of a seal is kept, in milliseconds: the worker does it every minute. */
export const keptWithin = 10 * 60_000;

/** The heads in this file, in the order in which they were kept; none when there is no file. @throws Error naming a line that is none */
export async function readLogHeads(file: string): Promise<readonly LogHead[]> {
  if (!existsSync(file)) return [];
  const lines = (await readFile(file, 'utf8')).split('\n').filter((text) => text !== '');
  return lines.map((text, index) => {
    const [, number, head, months, signature] = line.exec(text) ?? [];
    if (!number || !head || !signature) throw new Error(`${file}, line ${index + 1}: no head of the log.`);
    return { number: Number(number), head, keptMonths: months === undefined ? undefined : Number(months), signature };
  });
}

/** Adds heads to the file, on the disk before it answers. */
export async function keepLogHeads(file: string, heads: readonly LogHead[]): Promise<void> {
  if (heads.length === 0) return;
  const handle = await open(file, 'a', 0o600);
  try {
    await handle.write(heads.map((head) => `${toLine(head)}\n`).join(''));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const toWords = ({ number, head, keptMonths }: Omit<LogHead, 'signature'>): string =>
  [number, head, keptMonths].filter((word) => word !== undefined).join(' ');

/** A head as it lies in the file. */
export const toLine = (head: LogHead): string => `${toWords(head)} ${head.signature}`;

/** What is signed: a head, its place in the chain, and for how long the log is kept. */
export const toSignedText = (head: Omit<LogHead, 'signature'>): string => `log ${toWords(head)}`;
