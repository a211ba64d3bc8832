create or replace function oversight.describe_controller(given_name text, given_contact text, given_officer_contact text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform oversight.assert_officer();
  insert into oversight.controller (is_only, name, contact, officer_contact)
    values (true, btrim(given_name), btrim(given_contact), btrim(given_officer_contact))
    on conflict (is_only) do update set
      name = excluded.name, contact = excluded.contact, officer_contact = excluded.officer_contact, changed_at = now();
end;
$$;
