import { findLostSeals, type LogHead, type LostSeals } from '@verbonden/kit-postgres';
import { tell } from '../language/tell.mjs';

/** What of the log this database lost, and what else a backup from before does not know that somebody has to look at again; null when nothing is lost. */
export async function tellLost(
  url: string,
  heads: readonly LogHead[],
): Promise<{ readonly lost: LostSeals; readonly sentence: string } | null> {
  const lost = await findLostSeals(url, heads);
  if (lost === null) return null;
  const { first, last, heldUntil } = lost;
  const since = heldUntil?.toISOString() ?? tell('restored.unknownMoment');
  return { lost, sentence: tell('restored.lookAgain', { first, last, since }) };
}
