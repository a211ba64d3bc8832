import type { Tx } from '@verbonden/kit-postgres';
import { eq } from 'drizzle-orm';
import { type LanguageRefusal, refusalToLanguage } from '../domain/language.ts';
import { parties } from './tables/parties.ts';

/** Records in which language to speak to a party. Undefined: absent or hidden. */
export async function changeLanguage(
  tx: Tx,
  partyId: string,
  language: string,
): Promise<string | LanguageRefusal | undefined> {
  const refusal = refusalToLanguage(language);
  if (refusal) return refusal;
  const [changed] = await tx
    .update(parties)
    .set({ language })
    .where(eq(parties.id, partyId))
    .returning({ id: parties.id });
  return changed?.id;
}
