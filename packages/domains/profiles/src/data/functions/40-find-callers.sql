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

-- The least that tells people apart, of at most eleven who fit (the eleventh says that there are more). Logged here,
-- and remembered for this agent.
create or replace function profiles.find_callers(question jsonb)
  returns table (party_id uuid, kind text, name text, birth_year text, municipality text)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  asked text[] := profiles.words(replace(question ->> 'name', '''', ''));
  street text[] := profiles.words(question ->> 'street');
begin
  perform profiles.assert_may_find();
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
      select p.party_id from profiles.search_terms p
        where question ->> 'by' = 'address' and p.kind = 'place'
          and p.term = lower(concat_ws(' ', question ->> 'postalCode', question ->> 'houseNumber'))
          and coalesce((select bool_and(exists (
            select from profiles.search_terms s where s.party_id = p.party_id and s.kind = 'street' and starts_with(s.term, word))) from unnest(street) word), true)
    ), shown as (
      select p.id, p.kind, profiles.name_of(p.id) as name,
        coalesce((select i.born_on from profiles.anchored_identities i where i.party_id = p.id),
          (select i.born_on from profiles.stated_identities i where i.party_id = p.id)) as born_on,
        (select c.municipality from profiles.contacts c where c.party_id = p.id) as municipality
      from (
        -- Who was merged is found as the party that they turned out to be.
        select distinct profiles.kept_of(f.id) as id from fitting f
      ) found join profiles.parties p on p.id = found.id
      order by 3, 4, p.id limit 11
    ), told as (
      -- The eleventh is not shown, only that there is one.
      select * from shown s order by s.name, s.born_on, s.id limit 10
    ), remembered as (
      insert into profiles.findings as known (agent, party_id, found_by)
        select privacy.subject(), s.id, array[question ->> 'by'] from told s
        on conflict on constraint findings_once_per_agent do update set found_at = now(), found_by =
          case when known.found_at < now() - interval '1 hour' then excluded.found_by else known.found_by || excluded.found_by end
    ), logged as (
      insert into privacy.processing_log (subjects, objects, field_groups)
        select array_agg(s.id), array_agg(s.id), array_agg(g) from told s
          cross join unnest(array['identity', case when s.municipality is not null then 'contact' end]) g
        where g is not null having count(*) > 0
    )
    select s.id, s.kind, s.name, to_char(s.born_on, 'YYYY'), s.municipality from shown s order by 3, 4, 1;
end;
$$;
