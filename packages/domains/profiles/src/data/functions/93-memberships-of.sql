-- To which organisations a person belongs, for who may read that of the person. The rows themselves are about the organisation.
create or replace function profiles.memberships_of(party uuid) returns setof profiles.organisation_members
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select m.* from profiles.organisation_members m where m.member_id = party and privacy.may(party, 'membership', 'read')
$$;
