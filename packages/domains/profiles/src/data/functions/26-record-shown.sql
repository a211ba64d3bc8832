-- Of whatever a person gives it is recorded which disclaimer they were shown before (a version, a language, how), with the rows as they are written: for a
-- trigger on each table that holds what people are asked, with the column of what is answered. Without it nothing is kept. What a merge hands over, a login
-- proves or a mandate says to the other side was asked of nobody just then.
create or replace function profiles.record_shown() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  written jsonb := to_jsonb(new);
begin
  -- Who acts as nobody (a migration) asks nobody.
  if privacy.claims() <> '{}' then
    perform oversight.record_shown((written ->> coalesce(tg_argv[1], 'party_id'))::uuid, (written ->> tg_argv[0])::uuid,
      tg_table_schema || '.' || tg_table_name);
  end if;
  return null;
end;
$$;

create or replace trigger parties_record_shown after update of language on profiles.parties
  for each row execute function profiles.record_shown('id', 'id');
create or replace trigger stated_identities_record_shown after insert or update of given_name, family_name, born_on on profiles.stated_identities
  for each row execute function profiles.record_shown('party_id');
create or replace trigger contacts_record_shown
  after insert or update of street, house_number, box_number, postal_code, municipality, country on profiles.contacts
  for each row when (num_nonnulls(new.street, new.house_number, new.box_number, new.postal_code, new.municipality, new.country) > 0)
  execute function profiles.record_shown('party_id');
create or replace trigger digital_addresses_record_shown after insert on profiles.digital_addresses
  for each row execute function profiles.record_shown('id');
create or replace trigger contact_preferences_record_shown after insert or update of channel, language, address_id on profiles.contact_preferences
  for each row execute function profiles.record_shown('party_id');
create or replace trigger consents_record_shown after insert on profiles.consents
  for each row execute function profiles.record_shown('id');
create or replace trigger mandates_record_shown after insert on profiles.mandates
  for each row when (new.side = 'given') execute function profiles.record_shown('id');

-- What was shown with an answer is kept as long as the answer, and no other answer whose id is the same goes with it: for a trigger on the tables of those
-- that have an id of their own.
create or replace function profiles.forget_shown() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform oversight.forget_shown(old.party_id, old.id, tg_table_schema || '.' || tg_table_name);
  return null;
end;
$$;

create or replace trigger digital_addresses_forget_shown after delete on profiles.digital_addresses
  for each row execute function profiles.forget_shown();
create or replace trigger consents_forget_shown after delete on profiles.consents
  for each row execute function profiles.forget_shown();
create or replace trigger mandates_forget_shown after delete on profiles.mandates
  for each row when (old.side = 'given') execute function profiles.forget_shown();
