import { link, open, rename } from 'node:fs/promises';
import { type LogHead, readLogHeads, toLine } from './log-heads.ts';

export interface PartedLogHeads {
  /** Where all that was signed until now lies. */
  readonly aside: string;
  /** What was signed of seals that are not there any more, or are others now. */
  readonly lost: readonly LogHead[];
}

/**
 * After a restored backup: puts aside all that was signed, and leaves what was signed of the seals before this one, which the backup holds. Who seals
 * goes on from there, each seal with the term that it was signed with.
 */
export async function partLogHeads(file: string, firstLost: number, at: Date): Promise<PartedLogHeads> {
  const heads = await readLogHeads(file);
  const aside = `${file}-until-${at.toISOString().replaceAll(':', '')}`;
  await link(file, aside);
  const handle = await open(`${file}.new`, 'w', 0o600);
  try {
    const kept = heads.filter(({ number }) => number < firstLost);
    await handle.write(kept.map((head) => `${toLine(head)}\n`).join(''));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.new`, file);
  return { aside, lost: heads.filter(({ number }) => number >= firstLost) };
}
