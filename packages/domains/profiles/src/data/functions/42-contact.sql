-- Opens the history of a caller who passed the check, for an hour; the end of it. Null: no passed check of this agent for this party.
create or replace function profiles.open_contact(party uuid, check_id uuid) returns timestamptz
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  ends_at timestamptz;
begin
  perform profiles.assert_may_find();
  -- The second of two clicks finds the contact open and ends it no later.
  update profiles.caller_checks c set used_at = coalesce(c.used_at, now())
    where c.agent = privacy.subject() and c.id = check_id and c.party_id = party and c.passed_at > now() - interval '30 minutes'
    returning c.used_at + interval '1 hour' into ends_at;
  if ends_at is not null then
    perform privacy.relate(party, 'in-contact', 'subject:' || privacy.subject(), null, 'check ' || check_id, ends_at);
    perform profiles.note_use(party);
  end if;
  return ends_at;
end;
$$;

-- Ends it, together with the check: to open it again one asks again.
create or replace function profiles.close_contact(party uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update profiles.caller_checks c set passed_at = null, began_at = c.began_at - interval '1 day'
    where c.agent = privacy.subject() and c.party_id = party and c.passed_at is not null;
  delete from profiles.findings f where f.agent = privacy.subject() and f.party_id = party;
  perform privacy.unrelate(party, 'in-contact', 'subject:' || privacy.subject());
end;
$$;

drop function if exists profiles.record_caller(uuid, jsonb);

-- A caller who is not known yet: there is nothing to disclose, so the contact is open at once. Null: it was recorded before, and the contact is over.
create function profiles.record_caller(client_id uuid, body jsonb) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  party uuid;
  is_new boolean;
begin
  if not coalesce('in-contact' = any(privacy.relations_for('party-core', 'create')), false) then
    raise exception 'only who answers people may record them' using errcode = '42501';
  end if;
  select * into party, is_new from privacy.draw_id(client_id);
  if not is_new then
    return case when privacy.may(party, 'party-core', 'create') then party end;
  end if;
  insert into profiles.parties (id, kind, language) values (party, 'person', body ->> 'language');
  insert into profiles.contacts (party_id) values (party);
  insert into profiles.stated_identities (party_id, given_name, family_name, born_on)
    values (party, body ->> 'givenName', body ->> 'familyName', (body ->> 'bornOn')::date);
  perform privacy.relate(party, 'in-contact', 'subject:' || privacy.subject(), null, 'first contact', now() + interval '1 hour');
  perform profiles.note_use(party);
  return party;
end;
$$;
