-- Data of a restricted party are kept and not used (GDPR articles 18 and 21). What stays: the party itself and whoever acts for it, an officer who
-- deals with its request, the worker that tells it or erases it, and broken glass. Who else has a job to do with it (a round, a call list) uses its data.
-- A relation is of a kind with what its name begins with: `mandate-ask` with `mandate`.
create or replace function privacy.is_use(relation text, holder text, purpose text) returns boolean
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp
  return split_part(relation, '-', 1) not in ('self', 'mandate', 'capacity', 'tasked', 'erasing', 'emergency')
    or relation = 'tasked' and holder <> 'role:service' and purpose is distinct from 'oversight';
alter function privacy.is_use(text, text, text) owner to privacy_reader;

-- Whether who acts for this purpose uses data of people: not who oversees what is done with them, nor who breaks the glass.
create or replace function privacy.is_use_for(purpose text) returns boolean
  language sql immutable parallel safe
  return purpose not in ('emergency', 'oversight');
alter function privacy.is_use_for(text) owner to privacy_reader;

-- Who restricts a party and who makes a fact about it take turns. NOTE: one of a thousand locks, so that a transaction with a million facts stays within
-- what the server keeps of locks.
create or replace function privacy.lock_of(party uuid) returns integer
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp
  return uuid_hash(party) & 1023;
alter function privacy.lock_of(uuid) owner to privacy_reader;

-- From now on: every fact that lets somebody use data of this party ends, and no other begins.
create or replace function privacy.restrict(party uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  select pg_advisory_xact_lock(hashtext('privacy.restrictions'), privacy.lock_of($1));
  insert into privacy.restricted_parties (party) values ($1) on conflict do nothing;
  update privacy.relations r set valid_until = greatest(now(), r.valid_from)
    where r.object = $1 and privacy.is_use(r.relation, r.holder, r.purpose) and r.valid_until > now();
$$;

-- Facts may begin again; those that ended stay ended.
create or replace function privacy.lift_restriction(party uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  delete from privacy.restricted_parties r where r.party = $1;
$$;

-- Whether data of this party are kept and not used. For policies and functions of the domains that show people without a fact.
create or replace function privacy.is_restricted(party uuid) returns boolean
  language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
as $$ select exists (select from privacy.restricted_parties r where r.party = $1) $$;
alter function privacy.is_restricted(uuid) owner to privacy_reader;

-- How far the rules carry the actor who has no fact: 'nowhere', 'unrestricted' when data that are kept and not used stay out of it, or 'everywhere'. The
-- same for each row of a statement.
create or replace function privacy.reach(field_group text, action text) returns text
  language plpgsql stable parallel safe set search_path = pg_catalog, pg_temp
as $$
begin
  return case when 'any' <> all (privacy.relations_for(field_group, action)) then 'nowhere'
    when not privacy.is_use_for(privacy.purpose()) then 'everywhere' else 'unrestricted' end;
end;
$$;

-- Whether an object is within this reach.
create or replace function privacy.reaches(reach text, object uuid) returns boolean
  language sql stable parallel safe
  return case reach when 'everywhere' then true when 'unrestricted' then not privacy.is_restricted(object) else false end;

create or replace function privacy.refuse_restricted() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if privacy.is_use(new.relation, new.holder, new.purpose) and new.valid_until > greatest(now(), new.valid_from) then
    perform pg_advisory_xact_lock_shared(hashtext('privacy.restrictions'), privacy.lock_of(new.object));
    if exists (select from privacy.restricted_parties r where r.party = new.object) then
      raise exception 'data of this party are kept and not used' using errcode = '42501';
    end if;
  end if;
  return new;
end;
$$;
alter function privacy.refuse_restricted() owner to privacy_reader;

create or replace trigger refuse_restricted before insert or update on privacy.relations
  for each row execute function privacy.refuse_restricted();

drop function if exists privacy.is_use(text);
