-- Where the organisation with this name in the realm is written to: at its own mail address that was verified, else at that of who administers it, longest first.
-- For the worker, which logs that it was told. No row: none was verified, or data of whoever has one are kept and not used.
create or replace function profiles.mail_for_organisation(alias text) returns table (party uuid, address text, language text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select w.party, a.address, p.language from (
    select i.party_id as party, '-infinity'::timestamptz as since from profiles.organisation_identities i where i.alias = mail_for_organisation.alias
    union all
    select m.member_id, m.joined_at from profiles.organisation_identities i join profiles.organisation_members m on m.organisation_id = i.party_id
      where i.alias = mail_for_organisation.alias and m.role = 'admin' and m.joined_at is not null and m.ended_at is null
  ) w join profiles.parties p on p.id = w.party
    join profiles.digital_addresses a on a.party_id = w.party and a.kind = 'mail'
    join profiles.verified_addresses v on v.party_id = a.party_id and v.address_id = a.id
  where not privacy.is_restricted(w.party)
  order by w.since, v.verified_at, a.id limit 1
$$;
