import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';
import type { LoggedDisclosure } from '../domain/ldv-line.ts';
import { caseOrPersonMissing } from './case-or-person-missing.ts';

export interface LogAsked {
  readonly record: string | null;
  readonly person: string | null;
}

/** Every line of the log about a case, a person (under every id that turned out to be theirs) or both, newest first. @throws 42501 for who does not watch over it; BindRefused when neither is given */
export async function exportLog(tx: Tx, { record, person }: LogAsked): Promise<readonly LoggedDisclosure[]> {
  if (record === null && person === null) throw caseOrPersonMissing();
  const rows = await tx.execute<LoggedDisclosure & Record<string, unknown>>(sql`
    select operation, at, activity, purpose, trace, parent, status, subject_id as subject, object_id as object, field_groups as "fieldGroups", action
    from oversight.same_person(${person}) same cross join lateral privacy.search_log(${record}, same, 'infinity', 1000000) l
    order by at desc, operation, subject, object, action`);
  return [...rows];
}
