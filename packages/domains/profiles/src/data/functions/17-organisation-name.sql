-- What the organisation with this name in the realm is called. For the owner of oversight, which tells people by whom their data were looked at.
create or replace function profiles.organisation_name(alias text) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select i.name from profiles.organisation_identities i where i.alias = organisation_name.alias $$;
