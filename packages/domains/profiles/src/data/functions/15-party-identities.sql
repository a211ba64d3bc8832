-- Who a person is: what was proven, and only where nothing was, what was said. As the reader sees the tables, so it shows nothing they hide.
create or replace view profiles.party_identities with (security_invoker = true) as
  select a.party_id, a.given_name, a.family_name, a.born_on, true as is_anchored from profiles.anchored_identities a
  union all
  select s.party_id, s.given_name, s.family_name, s.born_on, false from profiles.stated_identities s
  where not exists (select from profiles.anchored_identities a where a.party_id = s.party_id);
