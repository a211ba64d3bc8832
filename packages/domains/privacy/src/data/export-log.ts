import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';
import type { LoggedDisclosure } from '../domain/ldv-line.ts';

export interface LogAsked {
  readonly record: string | null;
  readonly person: string | null;
}

/** Every line of the log about a case, a person or both, newest first. @throws 42501 for who does not watch over it; 22023 when neither is given */
export async function exportLog(tx: Tx, { record, person }: LogAsked): Promise<readonly LoggedDisclosure[]> {
  const rows = await tx.execute<LoggedDisclosure & Record<string, unknown>>(sql`
    select operation, at, activity, purpose, trace, parent, status, subject_id as subject, object_id as object, field_groups as "fieldGroups"
    from privacy.search_log(${record}, ${person}, 'infinity', 1000000)`);
  return [...rows];
}
