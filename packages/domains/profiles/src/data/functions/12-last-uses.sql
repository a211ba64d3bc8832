-- Today this person signed in, or was spoken to: at most one write a day.
create or replace function profiles.note_use(party uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  insert into profiles.last_uses as known (party_id, used_on) values (party, current_date)
    on conflict (party_id) do update set used_on = excluded.used_on where known.used_on < excluded.used_on
$$;
