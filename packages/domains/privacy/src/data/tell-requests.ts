import type { Execute } from '@verbonden/kit-postgres';
import type { RequestOutcome } from '../domain/refusal-to-settle-request.ts';
import type { DataRequestKind } from './open-data-request.ts';

/** What somebody waits to be told about a request of theirs. */
export interface RequestToTell {
  readonly id: string;
  readonly party: string;
  readonly right: DataRequestKind;
  /** Days, such as 2026-03-01. */
  readonly receivedOn: string;
  readonly dueOn: string;
  /** Null: it was not answered yet, and takes until `dueOn`, for the reason in `note`. */
  readonly outcome: RequestOutcome | null;
  readonly note: string;
}

/** Everything that waits to be told, the first received first. As worker_login. */
export async function findRequestsToTell(execute: Execute): Promise<readonly RequestToTell[]> {
  const rows = await execute(
    `select id, party, kind, received_on::text, due_on::text, outcome, coalesce(case when outcome is null then extension_reason else note end, '') as note
     from oversight.requests_to_tell()`,
    [],
  );
  return rows.map((row) => ({
    id: String(row['id']),
    party: String(row['party']),
    right: row['kind'] as DataRequestKind,
    receivedOn: String(row['received_on']),
    dueOn: String(row['due_on']),
    outcome: row['outcome'] as RequestOutcome | null,
    note: String(row['note']),
  }));
}

/** From here on the worker may see how the person is reached. As worker_login. */
export async function beginTelling(execute: Execute, id: string): Promise<void> {
  await execute('select oversight.begin_telling($1::uuid)', [id]);
}

/** It was told by mail, or is to be handed over by an officer: and the worker sees the person no more. As worker_login. */
export async function endTelling(execute: Execute, id: string, how: 'mailed' | 'by-hand'): Promise<void> {
  await execute('select oversight.end_telling($1::uuid, $2)', [id, how]);
}

/** It could not be mailed: whether that lasted so long that an officer hands it over. Else it is tried again. As worker_login. */
export async function giveUpTelling(execute: Execute, id: string): Promise<boolean> {
  const [row] = await execute('select oversight.give_up_telling($1::uuid) as "isGivenUp"', [id]);
  return row?.['isGivenUp'] === true;
}
