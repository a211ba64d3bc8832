-- The terms by which a party is found, made anew from all that is known of it. Derived, so it follows every change of what it is derived from.
create or replace function profiles.index_party(party uuid) returns void
  language sql strict security definer set search_path = pg_catalog, pg_temp
as $$
  delete from profiles.search_terms where party_id = party;
  insert into profiles.search_terms (party_id, kind, term)
    select party, 'name', unnest(profiles.name_terms(i.given_name, i.family_name))
      from profiles.anchored_identities i where i.party_id = party
    union select party, 'name', unnest(profiles.name_terms(i.given_name, i.family_name))
      from profiles.stated_identities i where i.party_id = party
    union select party, 'name', unnest(profiles.words(i.name)) from profiles.organisation_identities i where i.party_id = party
    union select party, 'born', i.born_on::text from profiles.anchored_identities i where i.party_id = party and i.born_on is not null
    union select party, 'born', i.born_on::text from profiles.stated_identities i where i.party_id = party and i.born_on is not null
    union select party, 'number', profiles.plain_number(a.address) from profiles.digital_addresses a where a.party_id = party
    union select party, 'number', lower(n) from profiles.organisation_identities i
      cross join lateral unnest(array[i.kbo_number, i.association_code]) n where i.party_id = party and n is not null
    -- House and street in one term, so that both are looked for in one place of the index.
    union select party, 'address', profiles.house(c.postal_code, c.house_number) || unnest(profiles.words(c.street)) from profiles.contacts c
      where c.party_id = party and c.postal_code is not null and c.house_number is not null;
$$;

create or replace function profiles.index_changed_party() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform profiles.index_party(changed.party) from (values (old.party_id) union values (new.party_id)) changed (party);
  return null;
end;
$$;

create or replace trigger anchored_identities_are_found after insert or update or delete on profiles.anchored_identities
  for each row execute function profiles.index_changed_party();
create or replace trigger stated_identities_are_found after insert or update or delete on profiles.stated_identities
  for each row execute function profiles.index_changed_party();
create or replace trigger organisation_identities_are_found after insert or update or delete on profiles.organisation_identities
  for each row execute function profiles.index_changed_party();
create or replace trigger digital_addresses_are_found after insert or update or delete on profiles.digital_addresses
  for each row execute function profiles.index_changed_party();
create or replace trigger contacts_are_found after insert or update or delete on profiles.contacts
  for each row execute function profiles.index_changed_party();

-- Whose address was kept in two terms before it was kept in one.
select profiles.index_party(before.party_id) from (select distinct t.party_id from profiles.search_terms t where t.kind in ('place', 'street')) before;
