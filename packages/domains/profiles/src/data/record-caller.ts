import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';
import { type LanguageRefusal, refusalToLanguage } from '../domain/language.ts';
import {
  refusalToStatedIdentity,
  type StatedIdentity,
  type StatedIdentityRefusal,
  toStatedIdentity,
} from '../domain/stated-identity.ts';

interface Recorded {
  /** Made by the client: the second of two clicks has the same one. */
  readonly id: string;
  readonly language: string;
  readonly identity: StatedIdentity;
}

/** Records a caller who is not known yet, with the contact open: the id of their party. Null: recorded before, and the contact is over. */
export async function recordCaller(
  tx: Tx,
  { id, language, identity }: Recorded,
  today: string,
): Promise<string | StatedIdentityRefusal | LanguageRefusal | null> {
  const said = toStatedIdentity(identity);
  const refusal = refusalToStatedIdentity(said, today) ?? refusalToLanguage(language);
  if (refusal) return refusal;
  const body = JSON.stringify({ ...said, language });
  const [row] = await tx.execute<{ id: string | null }>(
    sql`select profiles.record_caller(${id}::uuid, ${body}::text::jsonb) as id`,
  );
  return row?.id ?? null;
}
