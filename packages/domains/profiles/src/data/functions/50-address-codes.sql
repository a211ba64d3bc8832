-- Asks the worker to send a code to this address: at most five an hour, and ten for a party whatever the address. Null: no such address that the actor may change.
create or replace function profiles.ask_code(party uuid, wanted uuid) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if not privacy.may(party, 'contact', 'change')
    or not exists (select from profiles.digital_addresses a where a.party_id = party and a.id = wanted) then
    return null;
  end if;
  insert into profiles.code_counts as known (party_id) values (party)
    on conflict (party_id) do update set
      asked = case when known.hour_began_at < now() - interval '1 hour' then 1 else known.asked + 1 end,
      hour_began_at = case when known.hour_began_at < now() - interval '1 hour' then now() else known.hour_began_at end
    where known.asked < 10 or known.hour_began_at < now() - interval '1 hour';
  if not found then
    return 'tooMany';
  end if;
  insert into profiles.address_codes as known (party_id, address_id) values (party, wanted)
    on conflict on constraint address_codes_one_per_address do update set
      asked_at = now(), code_hash = null, expires_at = null, attempts = 0, failed = 0, next_try_at = now(),
      asked_in_hour = case when known.hour_began_at < now() - interval '1 hour' then 1 else known.asked_in_hour + 1 end,
      hour_began_at = case when known.hour_began_at < now() - interval '1 hour' then now() else known.hour_began_at end
    where known.asked_in_hour < 5 or known.hour_began_at < now() - interval '1 hour';
  if not found then
    return 'tooMany';
  end if;
  perform pg_notify('profiles_jobs', '');
  return 'asked';
end;
$$;

-- The address that waits the longest for a code; locked, so that another worker takes the next.
create or replace function profiles.waiting_code() 
  returns table (party_id uuid, address_id uuid, asked_at timestamptz, kind text, address text, language text)
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  select c.party_id, c.address_id, c.asked_at, a.kind, a.address, p.language
  from profiles.address_codes c
    join profiles.digital_addresses a on a.party_id = c.party_id and a.id = c.address_id
    join profiles.parties p on p.id = c.party_id
  where c.code_hash is null and c.next_try_at <= now() order by c.next_try_at limit 1 for update of c skip locked
$$;

-- What could not be sent waits, longer each time, up to an hour; after a day of that nobody waits for it any more.
create or replace function profiles.postpone_code(party uuid, wanted uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  update profiles.address_codes c set code_hash = null, expires_at = null, failed = c.failed + 1,
    next_try_at = case when c.failed >= 36 then 'infinity' else now() + least(interval '1 second' * 2 ^ c.failed, interval '1 hour') end
    where c.party_id = party and c.address_id = wanted
$$;

-- Keeps the hash of the code that is on its way; when it expires.
create or replace function profiles.hold_code(party uuid, wanted uuid, hash text) returns timestamptz
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  update profiles.address_codes c set code_hash = hash, expires_at = now() + interval '15 minutes'
    where c.party_id = party and c.address_id = wanted
    returning c.expires_at
$$;

-- What becomes of a code that was entered: verified, wrong (with how many attempts are left), or none that still holds. No row: no such address.
create or replace function profiles.enter_code(party uuid, wanted uuid, hash text) returns table (outcome text, attempts_left int)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  sent profiles.address_codes;
begin
  if not privacy.may(party, 'contact', 'change')
    or not exists (select from profiles.digital_addresses a where a.party_id = party and a.id = wanted) then
    return;
  end if;
  select * into sent from profiles.address_codes c where c.party_id = party and c.address_id = wanted for update;
  if sent.code_hash is null and exists (select from profiles.verified_addresses v where v.party_id = party and v.address_id = wanted) then
    return query select 'verified', 0;
  elsif sent.code_hash is null or sent.expires_at < now() or sent.attempts >= 5 then
    return query select 'expired', 0;
  elsif sent.code_hash = hash then
    delete from profiles.address_codes c where c.party_id = party and c.address_id = wanted;
    insert into profiles.verified_addresses (party_id, address_id) values (party, wanted)
      on conflict on constraint verified_addresses_once do update set verified_at = now();
    return query select 'verified', 0;
  else
    update profiles.address_codes c set attempts = c.attempts + 1 where c.party_id = party and c.address_id = wanted;
    return query select 'wrong', 4 - sent.attempts;
  end if;
end;
$$;
