import { runMigrations } from 'graphile-worker';
import postgres from 'postgres';
import { quiet } from './queue-log.ts';

/** What the worker does with the queue. Of functions graphile-worker has none that runs with more rights than its caller's. */
const grants = `
  do $grants$
  declare
    item record;
  begin
    grant usage on schema graphile_worker to worker_login;
    for item in select c.oid::regclass as name, c.relrowsecurity as is_closed from pg_class c
      where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind in ('r', 'v')
    loop
      execute format('grant select, insert, update, delete on %s to worker_login', item.name);
      if item.is_closed then
        execute format('drop policy if exists worker on %s', item.name);
        execute format('create policy worker on %s for all to worker_login using (true) with check (true)', item.name);
      end if;
    end loop;
    grant execute on all functions in schema graphile_worker to worker_login;
  end;
  $grants$`;

/**
 * Brings the queue (graphile-worker's own schema) to the version that is installed here, and opens it to the worker alone. Repeats without harm.
 * @param url of a superuser or of migrator_login, after `migrate` with `jobsDatabase()`
 */
export async function installQueue(url: string): Promise<void> {
  const owner = new URL(url);
  owner.searchParams.set('options', '-c role=worker_owner -c row_security=on');
  await runMigrations({ connectionString: owner.href, logger: quiet });
  const sql = postgres(owner.href, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(grants);
  } finally {
    await sql.end();
  }
}
