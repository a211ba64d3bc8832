-- What parties that were merged into this one still hold of their own, as {field group, part, party, row}: for an export, by who may read all of the person.
create or replace function profiles.left_with_merged(party uuid) returns table (field_group text, part text, party_id uuid, row_is jsonb)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  merged uuid[] := array(select one from profiles.all_of(party) one where one <> party);
begin
  if not (privacy.may(party, 'identity', 'read') and privacy.may(party, 'contact', 'read') and privacy.may(party, 'national-number', 'read')) then
    return;
  end if;
  return query
    select 'identity', 'proven', i.party_id, to_jsonb(i) from profiles.anchored_identities i where i.party_id = any (merged)
    union all select 'identity', 'stated', i.party_id, to_jsonb(i) from profiles.stated_identities i where i.party_id = any (merged)
    union all select 'contact', 'postalAddress', c.party_id, to_jsonb(c) from profiles.contacts c where c.party_id = any (merged)
    union all select 'contact', 'digitalAddresses', a.party_id, to_jsonb(a) from profiles.digital_addresses a where a.party_id = any (merged)
    union all select 'contact', 'preferences', c.party_id, to_jsonb(c) from profiles.contact_preferences c where c.party_id = any (merged)
    union all select 'national-number', 'nationalNumber', n.party_id, to_jsonb(n) from profiles.national_numbers n where n.party_id = any (merged);
end;
$$;
