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
        select distinct coalesce(o.merged_into, o.id) as id from fitting f join profiles.parties o on o.id = f.id
      ) found join profiles.parties p on p.id = found.id
      order by 3, 4, p.id limit 11
    ), remembered as (
      insert into profiles.findings as known (agent, party_id, found_by)
        select privacy.subject(), s.id, question ->> 'by' from shown s
        on conflict on constraint findings_once_per_agent do update set found_by = excluded.found_by, found_at = now()
    ), logged as (
      insert into privacy.processing_log (subjects, objects, field_groups)
        select array_agg(s.id), array_agg(s.id), array_agg('identity'::text) from shown s having count(*) > 0
    )
    select s.id, s.kind, s.name, to_char(s.born_on, 'YYYY'), s.municipality from shown s order by 3, 4, 1;
end;
$$;
