-- How long what was done for a purpose is kept. Said by the matrix, and so by the register of processing activities.
create or replace function oversight.kept_for(asked_purpose text) returns interval
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select (p.facts #>> '{retention,days}')::int * interval '1 day' from privacy.purposes p where p.name = asked_purpose
$$;

-- Takes away what is over for longer than its purpose lets it be kept. How many rows. For the worker, once a day.
create or replace function oversight.forget_past() returns bigint
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  with requests as (
    delete from oversight.data_requests r where r.settled_at < now() - oversight.kept_for('oversight') returning r.id
  ), shown as (
    delete from oversight.shown_disclaimers s using requests r where s.answer = r.id and coalesce(s.kind, 'oversight.data_requests') = 'oversight.data_requests'
  ), restrictions as (
    delete from oversight.restrictions r where r.until < now() - oversight.kept_for('oversight') returning 1
  ), acknowledgements as (
    delete from oversight.acknowledgements a where a.acknowledged_at < now() - oversight.kept_for('oversight') returning 1
  ), changes as (
    delete from oversight.role_changes c
      where c.state in ('done', 'failed', 'rejected') and coalesce(c.settled_at, c.requested_at) < now() - oversight.kept_for('oversight') returning 1
  ), emergencies as (
    delete from oversight.emergency_accesses a where a.reviewed_at < now() - oversight.kept_for('emergency') returning a.id
  ), openers as (
    delete from oversight.emergency_openers o using emergencies e where o.access = e.id returning 1
  )
  select (select count(*) from requests) + (select count(*) from restrictions) + (select count(*) from acknowledgements) + (select count(*) from changes)
    + (select count(*) from emergencies)
$$;
