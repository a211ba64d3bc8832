import { randomBytes } from 'node:crypto';
import type { Sql } from 'postgres';

/** How a trace begins of which no line of the log can be committed. */
const beginning = 'f00df00d';

/** A trace of which no line of the log can be committed. */
export const refusedTrace = (): string => `${beginning}${randomBytes(12).toString('hex')}`;

/** From now on the commit fails of each operation under such a trace, once it was logged. */
export async function refuseCommits(admin: Sql): Promise<void> {
  await admin.unsafe(`create or replace function fixture_refuses_some() returns trigger language plpgsql as $$
    begin if starts_with(new.trace, '${beginning}') then raise exception 'the disk is full'; end if; return null; end $$`);
  const partitions = await admin<{ name: string }[]>`
    select inhrelid::regclass::text as name from pg_inherits where inhparent = 'privacy.processing_log'::regclass`;
  for (const { name } of partitions) {
    await admin.unsafe(`drop trigger if exists some_in_the_way on ${name}`);
    await admin.unsafe(`create constraint trigger some_in_the_way after insert on ${name} deferrable initially deferred
      for each row execute function fixture_refuses_some()`);
  }
}
