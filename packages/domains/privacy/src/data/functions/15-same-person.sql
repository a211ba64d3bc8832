-- All parties that turned out to be one person with this one, the one that stays first. The domain that merges says so with facts.
create or replace function oversight.known_as(party uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with kept as (
    select coalesce((
      select substr(r.holder, length('party:') + 1)::uuid from privacy.relations r
      where r.object = party and r.relation = 'self-merged' and starts_with(r.holder, 'party:') limit 1), party) as id
  )
  select k.id from kept k
  union all
  select r.object from kept k join privacy.relations r on r.holder = 'party:' || k.id and r.relation = 'self-merged'
$$;

-- The same for an officer; for anybody else this one alone.
create or replace function oversight.same_person(party uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select id from oversight.known_as(party) id where id = party or oversight.is_officer()
$$;

-- Whether this is the actor: an employee's own file is opened as a citizen, and watched over by somebody else.
create or replace function oversight.is_own_file(party uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select from oversight.known_as(party) one join privacy.relations r on r.object = one
    where r.relation = 'self' and r.holder = 'subject:' || privacy.subject() and r.valid_from <= now() and now() < r.valid_until)
$$;

-- Whether nothing is left of this party: nobody asks anything for them any more, and no words about them are kept.
create or replace function oversight.is_erased(party uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (select from oversight.erasures e where e.party = is_erased.party and e.forgotten_at is not null)
$$;
