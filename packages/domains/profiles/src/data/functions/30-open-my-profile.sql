-- The party of the person who acts; made at their first visit, with the fact that it is theirs. Null for whoever is no person.
create or replace function profiles.open_my_profile(language text) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  me text := privacy.subject();
  party uuid;
begin
  if me is null or privacy.claims() ->> 'kind' is distinct from 'person' then
    return null;
  end if;
  -- Two first visits at once would make two parties.
  perform pg_advisory_xact_lock(hashtextextended('profiles.accounts ' || me, 0));
  select a.party_id into party from profiles.accounts a where a.subject = me;
  if found then
    perform profiles.note_use(party);
    -- What was proven changes: a name, a number, for which organisations somebody may act. Who has two accounts proves something with each.
    insert into profiles.identity_requests as known (party_id, subject) values (party, me)
      on conflict (party_id) do update set subject = excluded.subject, asked_at = now(), settled_at = null, failed = 0, next_try_at = now()
      where known.settled_at < now() - interval '12 hours' or (known.settled_at is not null and known.subject <> excluded.subject);
    if found then
      perform pg_notify('profiles_jobs', '');
    end if;
    return party;
  end if;
  party := gen_random_uuid();
  perform privacy.relate(party, 'self', 'subject:' || me, null, 'linked at login', 'infinity');
  insert into profiles.parties (id, kind, language) values (party, 'person', open_my_profile.language);
  insert into profiles.contacts (party_id) values (party);
  insert into profiles.accounts (party_id, subject) values (party, me);
  insert into profiles.identity_requests (party_id, subject) values (party, me);
  perform profiles.note_use(party);
  perform profiles.act_as_member(party, me);
  perform pg_notify('profiles_jobs', '');
  return party;
end;
$$;

-- The account whose proven identity was asked for the longest; locked, so that another worker takes the next.
create or replace function profiles.waiting_identity() returns table (party_id uuid, subject text)
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  select r.party_id, r.subject from profiles.identity_requests r where r.settled_at is null and r.next_try_at <= now()
  order by r.next_try_at limit 1 for update skip locked
$$;

-- An account about which the identity provider could not be asked waits, longer each time, up to an hour; after a day, until the next visit.
create or replace function profiles.postpone_identity(party uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  update profiles.identity_requests r set failed = r.failed + 1, settled_at = case when r.failed >= 36 then now() end,
    next_try_at = now() + least(interval '1 second' * 2 ^ r.failed, interval '1 hour')
    where r.party_id = party
$$;

-- Whether what one account of somebody proves says that they are not who the others are: another national number, or another day of birth.
create or replace function profiles.is_proven_another(party uuid, body jsonb) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select (select count(*) from profiles.accounts a where a.party_id = party) > 1 and (
    exists (select from profiles.national_numbers n where n.party_id = party and n.look_up <> body ->> 'lookUp')
    or exists (select from profiles.anchored_identities i where i.party_id = party and i.born_on <> (body ->> 'bornOn')::date))
$$;

drop function if exists profiles.anchor_identity(uuid, jsonb);

-- What the identity provider proves of a person, by the account that it was asked about. An empty body: it proves nothing. The number comes sealed, with its
-- look-up hash. Where it says that two who were taken for one are two, nothing of who they are is overwritten and their merges say so; whether that was just found.
create function profiles.anchor_identity(party uuid, body jsonb) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  account text;
  is_another boolean;
  is_found boolean := false;
begin
  update profiles.identity_requests r set settled_at = now() where r.party_id = party returning r.subject into account;
  if not found then
    return false;
  end if;
  is_another := profiles.is_proven_another(party, body);
  if is_another then
    update profiles.merges m set contradicted_at = now() where m.kept_id = party and m.undone_at is null and m.contradicted_at is null;
    is_found := found;
  end if;
  if body ? 'familyName' and not is_another then
    insert into profiles.anchored_identities (party_id, given_name, family_name, born_on, source)
      values (party, body ->> 'givenName', body ->> 'familyName', (body ->> 'bornOn')::date, body ->> 'source')
      on conflict (party_id) do update set given_name = excluded.given_name, family_name = excluded.family_name,
        born_on = excluded.born_on, source = excluded.source, anchored_at = now();
  end if;
  if body ? 'number' and not is_another then
    insert into profiles.national_numbers (party_id, number, look_up) values (party, body ->> 'number', body ->> 'lookUp')
      on conflict (party_id) do update set number = excluded.number, look_up = excluded.look_up, recorded_at = now();
  end if;
  if jsonb_typeof(body -> 'capacities') = 'array' then
    perform profiles.record_capacities(party, account, body -> 'capacities');
  end if;
  return is_found;
end;
$$;
