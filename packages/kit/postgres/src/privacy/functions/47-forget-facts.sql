-- Takes away facts and memberships that ended a month ago: they opened something once, and of what was seen the log tells. Of an organisation stays that
-- somebody is no member any more, since that is what counts against a token which still says so. How many rows. For the worker, once a day.
create or replace function privacy.forget_facts() returns bigint
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  with facts as (
    delete from privacy.relations r where r.valid_until < now() - interval '30 days' returning 1
  ), joined as (
    delete from privacy.memberships m where m.valid_until < now() - interval '30 days' and not starts_with(m.holder, 'organisation:') returning 1
  )
  select (select count(*) from facts) + (select count(*) from joined)
$$;
