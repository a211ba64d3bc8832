-- Whoever may read an identity by being in contact may look for whom to be in contact with; nobody else.
create or replace function profiles.assert_may_find() returns void
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if not coalesce('in-contact' = any(privacy.relations_for('identity', 'read')), false) then
    raise exception 'only who answers people may look for them' using errcode = '42501';
  end if;
end;
$$;

-- Whoever may write down a request of anybody may look for whom it is of: nobody has to know the id of a person who writes a letter.
create or replace function profiles.may_find_for_request() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce('any' = any(privacy.relations_for('data-request', 'create')), false)
$$;

-- The party that this one turned out to be, in the end; itself when it was never merged.
create or replace function profiles.kept_of(party uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with recursive chain as (
    select p.id, p.merged_into from profiles.parties p where p.id = party
    union select p.id, p.merged_into from chain c join profiles.parties p on p.id = c.merged_into
  )
  select coalesce((select c.id from chain c where c.merged_into is null limit 1), party)
$$;

-- All parties that turned out to be one with this one, itself among them.
create or replace function profiles.all_of(party uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with recursive same as (
    select profiles.kept_of(party) as id
    union select p.id from same s join profiles.parties p on p.merged_into = s.id
  )
  select s.id from same s
$$;

-- What a party is called: by its proven name, else by what it said, else as an organisation.
create or replace function profiles.name_of(party uuid) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(
    (select i.given_name || ' ' || i.family_name from profiles.anchored_identities i where i.party_id = party),
    (select i.given_name || ' ' || i.family_name from profiles.stated_identities i where i.party_id = party),
    (select i.name from profiles.organisation_identities i where i.party_id = party))
$$;

-- Counts a search of this agent. Null, or how many there may be in an hour when this is one too many: the number is kept in profiles.limits.
create or replace function profiles.count_search() returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  limited integer := (select l.most from profiles.limits l where l.name = 'callerSearchesPerHour');
begin
  insert into profiles.search_counts as known (agent) values (privacy.subject())
    on conflict (agent) do update set
      asked = case when known.hour_began_at < now() - interval '1 hour' then 1 else known.asked + 1 end,
      hour_began_at = case when known.hour_began_at < now() - interval '1 hour' then now() else known.hour_began_at end
    where known.asked < limited or known.hour_began_at < now() - interval '1 hour';
  return case when not found then limited end;
end;
$$;

-- Whom a question fits: who was merged as the party that they turned out to be. Part of what looks for callers.
create or replace function profiles.fitting(question jsonb) returns setof uuid
  language plpgsql stable rows 10 security definer set search_path = pg_catalog, pg_temp
as $$
declare
  asked text[] := profiles.words(replace(question ->> 'name', '''', ''));
  street text[] := profiles.words(question ->> 'street');
  house text := profiles.house(question ->> 'postalCode', question ->> 'houseNumber');
begin
  return query
    with fitting as (
      select b.party_id as id from profiles.search_terms b
        where question ->> 'by' = 'nameAndBirthDate' and b.kind = 'born' and b.term = question ->> 'bornOn' and asked <> '{}'
          and (select bool_and(exists (
            select from profiles.search_terms n where n.party_id = b.party_id and n.kind = 'name' and starts_with(n.term, word))) from unnest(asked) word)
      union
      select t.party_id from profiles.search_terms t
        where question ->> 'by' = 'number' and t.kind = 'number' and t.term = profiles.plain_number(question ->> 'number')
      union
      select n.party_id from profiles.national_numbers n
        where question ->> 'by' = 'number' and n.look_up = question ->> 'lookUp'
      union
      -- The first word by what begins with it, as bounds: a function is planned for any words, and an index knows no beginning of them. Then the others.
      select a.party_id from profiles.search_terms a
        where question ->> 'by' = 'address' and a.kind = 'address'
          and a.term >= house || street[1] and a.term < house || street[1] || chr(1114111)
          and not exists (select from unnest(street[2:]) word where not exists (
            select from profiles.search_terms s where s.party_id = a.party_id and s.kind = 'address' and starts_with(s.term, house || word)))
    )
    select distinct profiles.kept_of(f.id) from fitting f;
end;
$$;

drop function if exists profiles.find_callers(jsonb);

-- {callers: the least that tells apart, of at most ten who fit, hasMore, hasRestricted}. Logged here, and remembered for this agent. Of whom data are kept
-- and not used nothing is shown but that there is somebody. {most} when this agent searched too often. Who looks for whom a request is of finds people
-- alone, also those of whom data are not used, and begins no contact with them.
create function profiles.find_callers(question jsonb) returns jsonb
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  is_for_request boolean := profiles.may_find_for_request();
  found_here uuid[];
  restricted uuid[];
  limited integer;
  answer jsonb;
begin
  if not is_for_request then
    perform profiles.assert_may_find();
  end if;
  limited := profiles.count_search();
  if limited is not null then
    return jsonb_build_object('most', limited);
  end if;
  select array_agg(f.id) filter (where not f.is_hidden), array_agg(f.id) filter (where f.is_hidden) into found_here, restricted
    from (
      select p.id, not is_for_request and privacy.is_restricted(p.id) as is_hidden from profiles.fitting(question) k (id)
        join profiles.parties p on p.id = k.id where p.kind = 'person' or not is_for_request) f;
  insert into privacy.processing_log (subjects, objects, field_groups)
    select restricted, restricted, array(select 'party-core' from unnest(restricted)) where restricted is not null;
  with shown as (
    select p.id, p.kind, coalesce(a.given_name || ' ' || a.family_name, i.given_name || ' ' || i.family_name, o.name) as name,
      coalesce(a.born_on, i.born_on) as born_on, c.municipality
    from profiles.parties p left join profiles.anchored_identities a on a.party_id = p.id
      left join profiles.stated_identities i on i.party_id = p.id
      left join profiles.organisation_identities o on o.party_id = p.id
      left join profiles.contacts c on c.party_id = p.id
    where p.id = any (found_here)
    order by name, born_on, p.id limit 10
  ), remembered as (
    insert into profiles.findings as known (agent, party_id, found_by)
      select privacy.subject(), s.id, array[question ->> 'by'] from shown s where not is_for_request
      on conflict on constraint findings_once_per_agent do update set found_at = now(), found_by =
        case when known.found_at < now() - interval '1 hour' then excluded.found_by else known.found_by || excluded.found_by end
  ), logged as (
    insert into privacy.processing_log (subjects, objects, field_groups)
      select array_agg(s.id), array_agg(s.id), array_agg(g) from shown s
        cross join unnest(array['identity', case when s.municipality is not null then 'contact' end]) g
      where g is not null having count(*) > 0
  )
  select jsonb_build_object('hasMore', coalesce(cardinality(found_here), 0) > 10, 'hasRestricted', restricted is not null,
    'callers', coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'kind', s.kind, 'name', s.name, 'birthYear', to_char(s.born_on, 'YYYY'),
      'municipality', s.municipality) order by s.name, s.born_on, s.id), '[]'))
  into answer from shown s;
  return answer;
end;
$$;
