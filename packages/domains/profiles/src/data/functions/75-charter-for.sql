-- The privacy charter in force, and whether the actor accepted it (or the organisation, for who belongs to it; null for who does not).
create or replace function profiles.charter_for(organisation uuid)
  returns table (version integer, effective_at timestamptz, dutch text, english text, is_accepted boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select c.version, c.effective_at, c.texts ->> 'nl', c.texts ->> 'en',
    case
      when organisation is null then privacy.subject() is not null and exists (
        select from privacy.charter_acceptances a where a.version = c.version and a.holder = 'subject:' || privacy.subject())
      when exists (
        select from profiles.organisation_members m
        where m.organisation_id = organisation and m.subject = privacy.subject() and m.ended_at is null)
      then exists (
        select from privacy.charter_acceptances a join profiles.organisation_identities i on a.holder = 'organisation:' || i.alias
        where a.version = c.version and i.party_id = organisation)
    end
  from privacy.charters c where c.effective_at <= now() order by c.version desc limit 1
$$;
