-- What the organisation is called that the log knows by its alias: the domain that keeps organisations says so, by a function `organisation_name(text)` that
-- it lets the owner of this schema call. Null: none is called so, any more.
create or replace function oversight.name_of_unit(unit text) returns text
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  keeper text;
  name text;
begin
  for keeper in
    select p.pronamespace::regnamespace::text from pg_proc p
    where p.proname = 'organisation_name' and p.pronargs = 1 and p.proargtypes[0] = 'text'::regtype
      and pg_get_userbyid(p.proowner) = p.pronamespace::regnamespace || '_owner' and has_function_privilege(p.oid, 'execute')
  loop
    execute format('select %s.organisation_name($1)', keeper) into name using unit;
  end loop;
  return name;
end;
$$;
