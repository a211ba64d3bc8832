import postgres from 'postgres';
import type { LogHead } from './log-heads.ts';

export interface LostSeals {
  readonly first: number;
  readonly last: number;
  /** When the last seal was made that this database holds: the backup is of then, or a little later. Null when it holds none. */
  readonly heldUntil: Date | null;
}

/**
 * The seals of which a head was kept and that this database does not hold: it is a backup from before they were made, or somebody changed its log. Null
 * when it holds them all.
 * @param url of a superuser or of migrator_login
 */
export async function findLostSeals(url: string, heads: readonly LogHead[]): Promise<LostSeals | null> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const seals = await sql.begin('read only', async (tx) => {
      await tx`set local role privacy_reader`;
      await tx`set local row_security = on`;
      return tx<{ number: number; head: string; sealedAt: Date }[]>`
        select number, head, sealed_at as "sealedAt" from privacy.log_seals order by number`;
    });
    const held = new Map(seals.map((seal) => [seal.number, seal.head]));
    const lost = heads.filter(({ number, head }) => held.get(number) !== head).map(({ number }) => number);
    const first = Math.min(...lost);
    if (lost.length === 0) return null;
    const heldUntil = seals.findLast(({ number }) => number < first)?.sealedAt ?? null;
    return { first, last: Math.max(...lost), heldUntil };
  } finally {
    await sql.end();
  }
}
