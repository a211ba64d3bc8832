import { existsSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';

/** The end of the chain as it was at one moment, signed by who keeps it. */
export interface LogHead {
  readonly number: number;
  readonly head: string;
  readonly signature: string;
}

const line = /^([1-9]\d*) ([0-9a-f]{64}) ([\w-]+)$/;

/** Within this long the head of a seal is kept, in milliseconds: the worker does it every minute. */
export const keptWithin = 10 * 60_000;

/** The heads in this file, in the order in which they were kept; none when there is no file. @throws Error naming a line that is none */
export async function readLogHeads(file: string): Promise<readonly LogHead[]> {
  if (!existsSync(file)) return [];
  const lines = (await readFile(file, 'utf8')).split('\n').filter((text) => text !== '');
  return lines.map((text, index) => {
    const [, number, head, signature] = line.exec(text) ?? [];
    if (!number || !head || !signature) throw new Error(`${file}, line ${index + 1}: no head of the log.`);
    return { number: Number(number), head, signature };
  });
}

/** Adds heads to the file, on the disk before it answers. */
export async function keepLogHeads(file: string, heads: readonly LogHead[]): Promise<void> {
  if (heads.length === 0) return;
  const handle = await open(file, 'a', 0o600);
  try {
    await handle.write(heads.map(({ number, head, signature }) => `${number} ${head} ${signature}\n`).join(''));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What is signed: a head and its place in the chain. */
export const toSignedText = ({ number, head }: Pick<LogHead, 'number' | 'head'>): string => `log ${number} ${head}`;
