-- What was only needed for a moment goes when that is over: whom an agent found (a day), what a caller was asked (a month), codes that nobody can use any
-- more, accounts that were asked about, who was invited and never came, what an organisation called who left it (a month). How many rows.
create or replace function profiles.forget_traces() returns bigint
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  with found as (delete from profiles.findings f where f.found_at < now() - interval '1 day' returning 1),
    asked as (delete from profiles.caller_checks c where c.began_at < now() - interval '30 days' returning 1),
    offered as (delete from profiles.offer_codes c where c.expires_at < now() returning 1),
    sent as (delete from profiles.address_codes c where c.asked_at < now() - interval '1 day' and c.hour_began_at < now() - interval '1 day' returning 1),
    counted as (delete from profiles.code_counts c where c.hour_began_at < now() - interval '1 day' returning 1),
    searched as (delete from profiles.search_counts c where c.hour_began_at < now() - interval '1 day' returning 1),
    invited as (delete from profiles.organisation_members m where m.joined_at is null and m.invited_at < now() - interval '30 days' and not exists (
      select from profiles.offer_codes c where c.offer = 'membership' and c.party_id = m.organisation_id and c.offer_id = m.id and c.expires_at > now()) returning 1),
    gone as (update profiles.organisation_members m set name = '', subject = null
      where m.joined_at is not null and m.ended_at < now() - interval '30 days' and m.name <> '' returning 1),
    proven as (delete from profiles.identity_requests r where r.settled_at < now() - interval '1 day' returning 1)
  select (select count(*) from found) + (select count(*) from asked) + (select count(*) from offered) + (select count(*) from sent)
    + (select count(*) from counted) + (select count(*) from searched)
    + (select count(*) from invited) + (select count(*) from gone) + (select count(*) from proven)
$$;
