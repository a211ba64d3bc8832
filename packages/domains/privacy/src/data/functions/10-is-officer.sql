-- Whether the actor is a privacy officer who says that this is oversight. Whoever is denied hears nothing else.
create or replace function oversight.is_officer() returns boolean
  language sql stable set search_path = pg_catalog, pg_temp
as $$
  select coalesce('role:privacy-officer' = any(privacy.holders()) and privacy.purpose() = 'oversight', false)
$$;

create or replace function oversight.assert_officer() returns void
  language plpgsql stable set search_path = pg_catalog, pg_temp
as $$
begin
  if not oversight.is_officer() then
    raise exception 'this takes a privacy officer under oversight' using errcode = '42501';
  end if;
end;
$$;
