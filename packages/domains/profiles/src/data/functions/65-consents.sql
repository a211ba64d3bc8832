-- Until when a person agrees that data go to partners: afterwards those that received data are asked to destroy them. Of several consents the last counts.
create or replace function profiles.note_consent_ending() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform privacy.note_ending(c.party_id, null, case when bool_or(c.withdrawn_at is null) then 'purpose-ended' else 'consent-withdrawn' end,
      max(coalesce(c.withdrawn_at, c.expires_at, 'infinity')))
    from profiles.consents c where c.party_id = new.party_id and c.activity = 'share-with-partner' group by c.party_id;
  return null;
end;
$$;

create or replace trigger consents_note_ending after insert or update of withdrawn_at, party_id on profiles.consents
  for each row when (new.activity = 'share-with-partner') execute function profiles.note_consent_ending();
