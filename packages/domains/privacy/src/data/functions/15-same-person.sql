-- All parties that turned out to be one person with this one, the one that stays first, for an officer; for anybody else this one alone. The domain
-- that merges says so with facts.
create or replace function oversight.same_person(party uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with kept as (
    select coalesce((
      select substr(r.holder, length('party:') + 1)::uuid from privacy.relations r
      where oversight.is_officer() and r.object = party and r.relation = 'self-merged' and starts_with(r.holder, 'party:') limit 1), party) as id
  )
  select k.id from kept k
  union all
  select r.object from kept k join privacy.relations r on r.holder = 'party:' || k.id and r.relation = 'self-merged' where oversight.is_officer()
$$;
