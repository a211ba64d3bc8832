import { type PostgresAdapter, sql } from '@payloadcms/db-postgres';
import type { Execute } from '@verbonden/kit-postgres';
import type { PayloadRequest } from 'payload';

type Session = PostgresAdapter['sessions'][string]['db'];

/** Payload's own transaction of this request, as the publishing functions take it; null when there is none. */
export async function transactionOf(req: PayloadRequest): Promise<Execute | null> {
  const id = await req.transactionID;
  const session = id ? req.payload.db.sessions?.[id]?.db : undefined;
  return session ? executeOn(session as Session) : null;
}

function executeOn(session: Session): Execute {
  return async (text, values) => {
    const { rows } = (await session.execute(toSql(text, values))) as unknown as { rows: Record<string, unknown>[] };
    return rows;
  };
}

/** Drizzle numbers parameters itself: each `$1` becomes a place for its value. */
function toSql(text: string, values: readonly unknown[]) {
  const parts = text
    .split(/\$(\d+)/)
    .map((part, index) => (index % 2 === 0 ? sql.raw(part) : sql`${values[Number(part) - 1]}`));
  return sql.join(parts);
}
