-- Makes what is missing of the log's partitions: this month's and those of so many months to come, each closed for direct use.
create or replace function privacy.ensure_log_partitions(months integer) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  parent text;
  first_day timestamp;
  partition text;
begin
  perform pg_advisory_xact_lock(hashtextextended('verbonden.log_partitions', 0));
  foreach parent in array array['processing_log', 'audit'] loop
    for ahead in 0 .. months loop
      first_day := date_trunc('month', now() at time zone 'UTC') + make_interval(months => ahead);
      partition := parent || to_char(first_day, '_YYYY_MM');
      if to_regclass('privacy.' || partition) is null then
        execute format('create table privacy.%I partition of privacy.%I for values from (%L) to (%L)', partition, parent,
          first_day at time zone 'UTC', (first_day + interval '1 month') at time zone 'UTC');
        execute format('alter table privacy.%I enable row level security, force row level security', partition);
      end if;
      -- A line about a page of people stays whole in its place, instead of being packed and put aside; and of its lists, which are found by their index
      -- alone, no statistics are gathered: both cost more than the rest of the line.
      if parent = 'processing_log' and (select c.reloptions is null from pg_class c where c.oid = to_regclass('privacy.' || partition)) then
        execute format('alter table privacy.%I set (toast_tuple_target = 8160), alter subjects set statistics 0, alter objects set statistics 0,
          alter field_groups set statistics 0', partition);
        execute (
          select format('alter index %s alter column 1 set statistics 0', i.indexrelid::regclass) from pg_index i
          where i.indrelid = to_regclass('privacy.' || partition) and i.indexprs is not null);
      end if;
    end loop;
  end loop;
end;
$$;

-- Whether there is a place for what is logged, now and for at least a month to come.
create or replace function privacy.is_log_ready() returns boolean
  language sql stable set search_path = pg_catalog, pg_temp
as $$
  select count(*) = 4 from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'privacy' and c.relispartition
    and c.relname in (
      select parent || to_char(date_trunc('month', now() at time zone 'UTC') + make_interval(months => ahead), '_YYYY_MM')
      from unnest(array['processing_log', 'audit']) parent, generate_series(0, 1) ahead);
$$;

select privacy.ensure_log_partitions(3);
