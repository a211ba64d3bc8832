-- Who is one person with whom stays so until the end of the transaction: for whoever decides about somebody, and means all of them. It comes first, since
-- what was read before the wait is of before it.
create or replace function oversight.hold_persons() returns void
  language sql set search_path = pg_catalog, pg_temp
as $$ select pg_advisory_xact_lock_shared(hashtextextended('oversight.persons', 0)) $$;

-- For the domain that merges, before it does: it waits for whoever decides about somebody, and they for it.
create or replace function oversight.change_persons() returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$ select pg_advisory_xact_lock(hashtextextended('oversight.persons', 0)) $$;

-- Whether this id is somebody's: the domain that keeps people says so, by a function `is_party(uuid)` that it lets the owner of this schema call; and whoever
-- has an account is somebody. Without it an id of anything else, such as a case, would come to count as a person in all that is decided here. NOTE: a domain
-- owns its functions and its schema; another function of that name would be asked with the rights of this one.
create or replace function oversight.is_person(asked uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  keeper text;
  is_kept boolean;
begin
  for keeper in
    select p.pronamespace::regnamespace::text from pg_proc p
    where p.proname = 'is_party' and p.pronargs = 1 and p.proargtypes[0] = 'uuid'::regtype
      and pg_get_userbyid(p.proowner) = p.pronamespace::regnamespace || '_owner' and has_function_privilege(p.oid, 'execute')
  loop
    execute format('select %s.is_party($1)', keeper) into is_kept using asked;
    if is_kept then
      return true;
    end if;
  end loop;
  return exists (select from privacy.relations r where r.object = asked and split_part(r.relation, '-', 1) = 'self');
end;
$$;

-- Whether an officer named somebody who is nobody. Of others it tells nothing.
create or replace function oversight.is_nobody(asked uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select oversight.is_officer() and not oversight.is_person(asked)
$$;

-- Whether nothing is left of this party: nobody asks anything for them any more, and no words about them are kept.
create or replace function oversight.is_erased(party uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (select from oversight.erasures e where e.party = is_erased.party and e.forgotten_at is not null)
$$;

drop function if exists oversight.is_there(uuid);

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
