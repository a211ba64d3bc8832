-- Writes into the processing log whose data somebody else wrote, of which group, and what was done: for a trigger on each table, with the group, the column of whom it is about
-- and that of the object. What people do with their own is theirs; what nobody in particular does (the worker that anchors, a migration) is told elsewhere.
create or replace function profiles.log_change() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  written jsonb;
begin
  if tg_op = 'DELETE' then
    written := to_jsonb(old);
  else
    written := to_jsonb(new);
  end if;
  if privacy.claims() <> '{}' and privacy.purpose() is not null and (written ->> tg_argv[1])::uuid is distinct from privacy.own_subject() then
    insert into privacy.processing_log (subjects, objects, field_groups, action)
      values (array[written ->> tg_argv[1]]::uuid[], array[written ->> tg_argv[2]]::uuid[], array[tg_argv[0]],
        case tg_op when 'INSERT' then 'create' when 'UPDATE' then 'change' else 'remove' end);
  end if;
  return null;
end;
$$;

create or replace trigger parties_log_changes after insert or update or delete on profiles.parties
  for each row execute function profiles.log_change('party-core', 'id', 'id');
create or replace trigger merges_log_changes after insert or update on profiles.merges
  for each row execute function profiles.log_change('party-core', 'merged_id', 'kept_id');
create or replace trigger stated_identities_log_changes after insert or update or delete on profiles.stated_identities
  for each row execute function profiles.log_change('identity', 'party_id', 'party_id');
create or replace trigger contacts_log_changes after insert or update or delete on profiles.contacts
  for each row execute function profiles.log_change('contact', 'party_id', 'party_id');
create or replace trigger digital_addresses_log_changes after insert or update or delete on profiles.digital_addresses
  for each row execute function profiles.log_change('contact', 'party_id', 'party_id');
create or replace trigger verified_addresses_log_changes after insert or update or delete on profiles.verified_addresses
  for each row execute function profiles.log_change('contact', 'party_id', 'party_id');
create or replace trigger contact_preferences_log_changes after insert or update or delete on profiles.contact_preferences
  for each row execute function profiles.log_change('contact', 'party_id', 'party_id');
create or replace trigger consents_log_changes after insert or update or delete on profiles.consents
  for each row execute function profiles.log_change('consent', 'party_id', 'party_id');
create or replace trigger mandates_log_changes after insert or update or delete on profiles.mandates
  for each row execute function profiles.log_change('mandate', 'party_id', 'party_id');
create or replace trigger capacities_log_changes after insert or update or delete on profiles.capacities
  for each row execute function profiles.log_change('capacity', 'party_id', 'party_id');
create or replace trigger organisation_members_log_changes after insert or update or delete on profiles.organisation_members
  for each row execute function profiles.log_change('membership', 'member_id', 'organisation_id');
