-- In which capacity somebody made a row, or wrote its words anew: one that they hold and chose. Nobody says it of their own work.
create or replace function profiles.keep_capacity() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  chosen uuid := (privacy.claims() ->> 'capacity')::uuid;
begin
  new.recorded_in_capacity := case when 'party:' || chosen = any (privacy.holders()) then chosen end;
  return new;
end;
$$;

create or replace trigger digital_addresses_keep_capacity before insert on profiles.digital_addresses
  for each row execute function profiles.keep_capacity();
create or replace trigger contacts_keep_capacity
  before insert or update of street, house_number, box_number, postal_code, municipality, country on profiles.contacts
  for each row execute function profiles.keep_capacity();
create or replace trigger contact_preferences_keep_capacity before insert or update of channel, language, address_id on profiles.contact_preferences
  for each row execute function profiles.keep_capacity();
create or replace trigger consents_keep_capacity before insert on profiles.consents
  for each row execute function profiles.keep_capacity();
create or replace trigger mandates_keep_capacity before insert on profiles.mandates
  for each row execute function profiles.keep_capacity();
create or replace trigger organisation_members_keep_capacity before insert or update of role on profiles.organisation_members
  for each row execute function profiles.keep_capacity();
