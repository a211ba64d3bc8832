-- Every organisation that receives data, as far as is known here: it accepted a charter, has members, is asked to destroy something, or officers made
-- somebody its member. With the newest version that it accepted; null: none.
create or replace function oversight.bound_organisations() returns table (organisation text, version int, accepted_at timestamptz, is_current boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with known as (
    select substr(a.holder, length('organisation:') + 1) as organisation from privacy.charter_acceptances a where starts_with(a.holder, 'organisation:')
    union select substr(m.holder, length('organisation:') + 1) from privacy.memberships m
      where starts_with(m.holder, 'organisation:') and m.valid_from <= now() and now() < m.valid_until
    union select a.organisation from oversight.acknowledgements a where a.acknowledged_at is null
    union select substr(c.role, length('organisation:') + 1) from oversight.role_changes c
      where starts_with(c.role, 'organisation:') and c.act = 'assign' and c.state = 'done'
  )
  select k.organisation, newest.version, newest.accepted_at,
    coalesce(newest.version, 0) >= coalesce((select max(c.version) from privacy.charters c where c.effective_at <= now()), 0)
  from known k left join lateral (
    select a.version, a.accepted_at from privacy.charter_acceptances a where a.holder = 'organisation:' || k.organisation order by a.version desc limit 1
  ) newest on true
$$;

-- The same for privacy officers, those first that have yet to accept the charter in force.
create or replace function oversight.charter_acceptances() returns table (organisation text, version int, accepted_at timestamptz, is_current boolean)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform oversight.assert_officer();
  return query select * from oversight.bound_organisations() b order by b.is_current, b.organisation;
end;
$$;

-- Which organisations have not accepted the charter that is in force for a week or more; told once a week. For the worker.
create or replace function oversight.chase_charter() returns setof text
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  with due as (
    insert into oversight.charter_chases as known (version, chased_at)
      select c.version, now() from (select * from privacy.charters where effective_at <= now() order by version desc limit 1) c
      where c.effective_at < now() - interval '7 days'
      on conflict (version) do update set chased_at = now() where known.chased_at < now() - interval '7 days'
      returning version
  )
  select b.organisation from due, oversight.bound_organisations() b where not b.is_current order by 1
$$;
