-- When something was said or given the database says, whoever writes the row and whatever they say: nobody makes it older than it is. For a trigger on a
-- table, with the column.
create or replace function profiles.keep_moment() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
as $$ begin return jsonb_populate_record(new, jsonb_build_object(tg_argv[0], now())); end $$;

create or replace trigger stated_identities_keep_moment before insert or update of given_name, family_name, born_on on profiles.stated_identities
  for each row execute function profiles.keep_moment('stated_at');
create or replace trigger digital_addresses_keep_moment before insert on profiles.digital_addresses
  for each row execute function profiles.keep_moment('created_at');
create or replace trigger consents_keep_moment before insert on profiles.consents
  for each row execute function profiles.keep_moment('given_at');

-- What is given is not withdrawn yet, and what was withdrawn stays so from that moment on: to agree again is another consent.
create or replace function profiles.keep_withdrawn() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  new.withdrawn_at := case tg_op when 'UPDATE' then coalesce(old.withdrawn_at, case when new.withdrawn_at is not null then now() end) end;
  return new;
end;
$$;

create or replace trigger consents_keep_withdrawn before insert or update of withdrawn_at on profiles.consents
  for each row execute function profiles.keep_withdrawn();
