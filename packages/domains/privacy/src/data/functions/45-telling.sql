-- What people wait to be told of their requests, the first received first. For the worker.
create or replace function oversight.requests_to_tell()
  returns table (id uuid, party uuid, kind text, received_on date, due_on date, outcome text, note text, extension_reason text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select d.id, d.party, d.kind, d.received_on, d.due_on, d.outcome, d.note, d.extension_reason from oversight.data_requests d
  where d.telling = 'waiting' order by d.received_on, d.id
$$;

-- From here until it was told the worker may see how this person is reached, and of nobody else.
create or replace function oversight.begin_telling(request uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  told_party uuid := (select d.party from oversight.data_requests d where d.id = request and d.telling = 'waiting');
begin
  if told_party is null then
    raise exception 'of this request there is nothing to tell' using errcode = '42501';
  end if;
  perform privacy.relate(told_party, 'tasked', 'role:service', 'follow-up', 'tells this person about a request');
end;
$$;

-- How it went: by mail, or who dealt with it is to hand it over, since there is no address that was verified. They see until then where the person lives.
create or replace function oversight.end_telling(request uuid, how text) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  select oversight.hold_persons();
  select privacy.unrelate(d.party, 'tasked', 'role:service') from oversight.data_requests d where d.id = request;
  update oversight.data_requests set telling = how where id = request and telling = 'waiting';
  select oversight.task_officer(d.handled_by) from oversight.data_requests d where d.id = request;
$$;

-- Since when there is something to tell, and since when that is up to an officer.
create or replace function oversight.note_waiting() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  new.waits_since := now();
  return new;
end;
$$;

create or replace trigger data_requests_note_waiting before update of telling on oversight.data_requests
  for each row when (new.telling in ('waiting', 'by-hand') and old.telling is distinct from new.telling) execute function oversight.note_waiting();

-- A mail server that is away holds nobody up for ever: after three days an officer tells the person, and who is to be erased is. Three days see a weekend
-- through, and leave most of the month in which the person is to hear. False: it is tried again.
create or replace function oversight.give_up_telling(request uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if not exists (
    select from oversight.data_requests d
    where d.id = request and d.telling = 'waiting' and coalesce(d.waits_since, d.settled_at) < now() - interval '3 days'
  ) then
    return false;
  end if;
  perform oversight.end_telling(request, 'by-hand');
  return true;
end;
$$;

-- An officer told the person, on paper or in words. Of who was erased nothing is left to tell, and those words go as well.
create or replace function oversight.hand_over_answer(asked uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform oversight.assert_officer();
  perform oversight.hold_persons();
  update oversight.data_requests d
    set telling = 'handed-over',
      note = case when e.forgotten_at is null then d.note end,
      extension_reason = case when e.forgotten_at is null then d.extension_reason when d.extension_reason is not null then '' end
    from oversight.data_requests known left join oversight.erasures e on e.party = known.party
    where d.id = asked and known.id = d.id and d.telling = 'by-hand';
  if not found then
    raise exception 'of this request there is nothing to hand over' using errcode = '42501';
  end if;
  perform oversight.task_officer((select d.handled_by from oversight.data_requests d where d.id = asked));
  -- Somebody's erasure may have waited for this.
  perform pg_notify('erasure_decided', '');
end;
$$;
