-- Whether this id is a person's, also of one that was merged. For the owner of oversight, which decides about people and keeps none.
create or replace function profiles.is_party(asked uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select exists (select from profiles.parties p where p.id = asked and p.kind = 'person') $$;
