-- Sealing. What is sealed are lines of transactions that are over: below the oldest that still runs, so that nothing can come in between.
-- A line is hashed as the text of a list of its values; src/log/verify-log.ts computes the same without these functions.

-- The contents of log and audit between two transactions: per table and month the number of lines and the hash over them, in order.
create or replace function privacy.log_contents(from_xid xid8, until_xid xid8) returns jsonb
  language plpgsql stable set search_path = pg_catalog, pg_temp set timezone = 'UTC'
as $$
begin
  return (
    select coalesce(jsonb_object_agg(part, jsonb_build_object('lines', lines, 'hash', hash)), '{}')
    from (
      select part, count(*) as lines, encode(sha256(convert_to(string_agg(line, E'\n' order by xid, line collate "C"), 'UTF8')), 'hex') as hash
      from (
        select 'processing_log ' || to_char(l.at, 'YYYY-MM') as part, l.xid, (jsonb_build_array(l.operation, l.at, l.xid::text, l.activity,
          l.purpose, l.trace, l.parent, l.status, l.subjects, l.objects, l.field_groups)
          || case when l.action is null then '[]' else jsonb_build_array(l.action) end)::text as line
        from privacy.processing_log l where l.xid >= from_xid and l.xid < until_xid
        union all
        select 'audit ' || to_char(a.at, 'YYYY-MM'), a.xid, jsonb_build_array(a.operation, a.at, a.xid::text, a.sub, a.kind, a.client,
          a.roles, a.organisations, a.capacity, a.session)::text
        from privacy.audit a where a.xid >= from_xid and a.xid < until_xid
      ) as each_line
      group by part
    ) as each_part);
end;
$$;
alter function privacy.log_contents(xid8, xid8) owner to privacy_reader;

-- Adds a link to the chain.
create or replace function privacy.add_seal(until_xid xid8, contents jsonb, disposed_month text) returns privacy.log_seals
  language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
  made privacy.log_seals;
  last privacy.log_seals;
begin
  select * into last from privacy.log_seals s order by s.number desc limit 1;
  made.number := coalesce(last.number, 0) + 1;
  made.sealed_at := now();
  made.from_xid := coalesce(last.until_xid, '0'::xid8);
  made.until_xid := until_xid;
  made.contents := contents;
  made.disposed_month := disposed_month;
  made.previous := coalesce(last.head, '');
  made.head := encode(sha256(convert_to(concat_ws(E'\n', made.number, made.previous, extract(epoch from made.sealed_at), made.from_xid,
    made.until_xid, made.contents, made.disposed_month), 'UTF8')), 'hex');
  insert into privacy.log_seals select made.*;
  return made;
end;
$$;
alter function privacy.add_seal(xid8, jsonb, text) owner to privacy_reader;

-- Seals lines that are over and not sealed yet, at most so many. Whether there are more.
create or replace function privacy.seal_log(at_most bigint default 100000) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  oldest xid8 := pg_snapshot_xmin(pg_current_snapshot());
  first_xid xid8;
  next_xid xid8;
  contents jsonb;
begin
  perform pg_advisory_xact_lock(hashtextextended('verbonden.log_seals', 0));
  first_xid := coalesce((select s.until_xid from privacy.log_seals s order by s.number desc limit 1), '0'::xid8);
  if first_xid > oldest then
    raise exception 'the seals of the log are of another server, whose transactions went further than those of this one' using errcode = '55000',
      hint = 'A dump was restored into a new server: raise its transactions above those of the log with pg_resetwal --epoch before anything is logged.';
  end if;
  next_xid := (select l.xid from privacy.processing_log l where l.xid >= first_xid and l.xid < oldest order by l.xid offset at_most limit 1);
  contents := privacy.log_contents(first_xid, coalesce(next_xid, oldest));
  if contents <> '{}' then
    perform privacy.add_seal(coalesce(next_xid, oldest), contents, null);
  end if;
  return next_xid is not null;
end;
$$;
alter function privacy.seal_log(bigint) owner to privacy_reader;

-- From now on the log is kept for at least so many months. Never for fewer than was said before: who could say that could take the log away.
create or replace function privacy.keep_log_for(asked_months integer) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  update privacy.log_term set months = greatest(months, asked_months)
$$;

-- Drops a month of log and audit of which the term is over and every line is sealed, and seals that it did.
create or replace function privacy.dispose_log(month date, kept_months integer) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  first_day date := date_trunc('month', month);
  name text := to_char(month, 'YYYY-MM');
  suffix text := to_char(month, '_YYYY_MM');
  sealed_until xid8;
  open_lines bigint;
begin
  perform pg_advisory_xact_lock(hashtextextended('verbonden.log_seals', 0));
  if (kept_months >= (select t.months from privacy.log_term t)) is not true then
    raise exception 'the log is kept for % months; who runs the database makes that shorter in privacy.log_term', (select t.months from privacy.log_term t)
      using errcode = '22023';
  end if;
  if first_day + make_interval(months => kept_months + 1) > now() at time zone 'UTC' then
    raise exception 'the log of % is kept for % months', name, kept_months using errcode = '22023';
  end if;
  if to_regclass('privacy.processing_log' || suffix) is null or to_regclass('privacy.audit' || suffix) is null then
    raise exception 'there is no log of %', name using errcode = '22023';
  end if;
  select s.until_xid into sealed_until from privacy.log_seals s order by s.number desc limit 1;
  select count(*) into open_lines from privacy.processing_log l
  where l.at >= first_day at time zone 'UTC' and l.at < (first_day + interval '1 month') at time zone 'UTC'
    and (sealed_until is null or l.xid >= sealed_until);
  if open_lines > 0 then
    raise exception '% lines of the log of % are not sealed yet', open_lines, name using errcode = '55000';
  end if;
  execute format('drop table privacy.%I', 'processing_log' || suffix);
  execute format('drop table privacy.%I', 'audit' || suffix);
  perform privacy.add_seal(coalesce(sealed_until, '0'::xid8), '{}', name);
end;
$$;

drop function if exists privacy.log_heads(integer);

-- The heads of the chain, for who keeps them outside the database.
create or replace function privacy.log_heads() returns table (number integer, head text, sealed_at timestamptz, disposed_month text)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
  return query select s.number, s.head, s.sealed_at, s.disposed_month from privacy.log_seals s order by 1;
end;
$$;
alter function privacy.log_heads() owner to privacy_reader;
