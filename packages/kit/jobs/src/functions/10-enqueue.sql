-- Asks the worker to look at something. It says which, never what: ids and short codes, no text about anybody. What is to be done stands in the tables of
-- the domain, and is read there by the worker; so whoever may ask for a look can make it do nothing that was not decided.
-- Of several with the same key that wait, one is left. The trace of what asked goes along, so that the work is found back under it.
create or replace function jobs.enqueue(task text, ids jsonb default '{}', key text default null) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  id record;
begin
  if task !~ '^[a-z][a-z-]{0,62}$' or coalesce(key, 'none') !~ '^[a-zA-Z0-9:_-]{1,200}$' then
    raise exception 'a job has a name and a key of small letters, digits and hyphens' using errcode = '22023';
  end if;
  if jsonb_typeof(ids) is distinct from 'object' then
    raise exception 'a job is given ids by name' using errcode = '22023';
  end if;
  for id in select * from jsonb_each(ids) loop
    if jsonb_typeof(id.value) not in ('string', 'number') or id.value #>> '{}' !~ '^[a-zA-Z0-9:_-]{1,64}$' then
      raise exception 'a job is given ids alone, and % is none', id.key using errcode = '22023';
    end if;
  end loop;
  perform graphile_worker.add_job(
    identifier => task,
    payload => (ids || jsonb_strip_nulls(jsonb_build_object('trace', privacy.claims() ->> 'trace')))::json,
    job_key => key,
    max_attempts => 25);
end;
$$;
