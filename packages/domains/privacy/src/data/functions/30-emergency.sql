-- How many emergency accesses of the actor nobody reviewed yet. Until the end of the transaction no other of theirs is opened.
create or replace function oversight.lock_own_emergencies() returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('oversight.emergency ' || privacy.subject(), 0));
  return (select count(*)::int from oversight.emergency_accesses a join oversight.emergency_openers o on o.access = a.id
    where o.opened_by = privacy.subject() and a.state = 'open');
end;
$$;

-- The emergency access of the actor to this object that runs and nobody reviewed yet: who asks twice gets the same one. NOTE: the fact is renewed
-- without a later end, since one that another transaction made after this one began does not count here yet. The access is locked: a review of it that is
-- under way would otherwise take away the fact before it is made anew here.
create or replace function oversight.resume_own_emergency(asked uuid) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  running oversight.emergency_accesses;
begin
  select a.* into running from oversight.emergency_accesses a join oversight.emergency_openers o on o.access = a.id
    where a.object = asked and o.opened_by = privacy.subject() and a.state = 'open' and a.expires_at > now()
    order by a.opened_at limit 1 for update of a;
  if running.id is not null and privacy.may(asked, 'emergency-access', 'create') then
    perform privacy.relate(asked, 'emergency', 'subject:' || privacy.subject(), 'emergency', 'emergency access ' || running.id, running.expires_at);
  end if;
  return running.id;
end;
$$;

-- Breaks the glass: half an hour by this clock, for this person or case and this actor alone. Whether the object exists is not looked at:
-- whoever guesses ids learns nothing from the answer. Of who was erased no words are kept.
create or replace function oversight.open_emergency_access(access uuid, asked uuid, why text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  until timestamptz := now() + interval '30 minutes';
  is_erased boolean;
begin
  if not privacy.may(asked, 'emergency-access', 'create') or oversight.lock_own_emergencies() >= 3 then
    raise exception 'this actor may not open an emergency access' using errcode = '42501';
  end if;
  -- Who is being erased is so before this, or their erasure takes these words away.
  perform oversight.hold_persons();
  is_erased := oversight.is_erased(asked);
  insert into oversight.emergency_accesses (id, object, state, reason, opened_at, expires_at, erased_at)
    values (access, asked, 'open', case when is_erased then '' else btrim(why) end, now(), until, case when is_erased then now() end);
  insert into oversight.emergency_openers (access, opened_by) values (access, privacy.subject());
  perform privacy.relate(asked, 'emergency', 'subject:' || privacy.subject(), 'emergency', 'emergency access ' || access, until);
  perform pg_notify('emergency_opened', access::text);
end;
$$;

-- Whether the actor leads a group of which this opener is a member: they would judge their own instructions.
create or replace function oversight.leads_opener(asked uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select from oversight.emergency_openers o
    join privacy.memberships led on led.subject = 'subject:' || o.opened_by and now() >= led.valid_from and now() < led.valid_until
    join privacy.memberships lead on lead.holder = led.holder and lead.role = 'lead' and now() >= lead.valid_from and now() < lead.valid_until
    where o.access = asked and lead.subject = 'subject:' || privacy.subject())
$$;

-- Closes an emergency access: what it opened is closed at once, however much of the half hour is left.
create or replace function oversight.review_emergency_access(asked uuid, judged text, remark text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  found_access oversight.emergency_accesses;
  opener text;
begin
  select * into found_access from oversight.emergency_accesses where id = asked for update;
  select opened_by into opener from oversight.emergency_openers where access = asked;
  if found_access.id is null or not privacy.may(found_access.object, 'emergency-access', 'change') or found_access.state <> 'open'
    or opener = privacy.subject() or oversight.leads_opener(asked) or oversight.is_own_file(found_access.object) then
    raise exception 'another person reviews what is open' using errcode = '42501';
  end if;
  -- Where its words were taken away no others are kept; what was done is judged all the same.
  update oversight.emergency_accesses set state = 'reviewed', reviewed_at = now(), outcome = judged,
      note = case when found_access.erased_at is null then nullif(btrim(remark), '') end
    where id = asked;
  update oversight.emergency_openers set reviewed_by = privacy.subject() where access = asked;
  if not exists (
    select from oversight.emergency_accesses a join oversight.emergency_openers o on o.access = a.id
    where a.object = found_access.object and o.opened_by = opener and a.state = 'open' and a.expires_at > now()
  ) then
    perform privacy.unrelate(found_access.object, 'emergency', 'subject:' || opener);
  end if;
end;
$$;

-- Marks what nobody reviewed within a day, each once, and yields it: whoever calls reminds the officers. For the worker.
create or replace function oversight.escalate_emergencies() returns setof uuid
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  update oversight.emergency_accesses set escalated_at = now()
    where state = 'open' and escalated_at is null and opened_at < now() - interval '1 day'
    returning id
$$;

-- Takes away why anybody broke the glass for this, and what was said of it: it is gone, and with it went whom it was about. For the domain that forgets it.
create or replace function oversight.forget_words(gone uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  update oversight.emergency_accesses a set reason = '', note = null, erased_at = coalesce(a.erased_at, now()) where a.object = gone
$$;
