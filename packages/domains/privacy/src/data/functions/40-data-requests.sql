-- A request about somebody's own data. Of an officer who opens one it is theirs to deal with; one of the person waits until it is taken.
create or replace function oversight.open_data_request(request uuid, asked_party uuid, asked_kind text, received date, due date, asked_details text)
  returns void language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform oversight.hold_persons();
  if not privacy.may(asked_party, 'data-request', 'create') or oversight.is_erased(asked_party) or not oversight.is_person(asked_party) then
    raise exception 'this actor may not open a request for this party' using errcode = '42501';
  end if;
  insert into oversight.data_requests (id, party, kind, state, received_on, due_on, details, opened_by)
    values (request, asked_party, asked_kind, 'open', received, due, btrim(asked_details), privacy.subject());
  perform oversight.record_shown(asked_party, request, 'oversight.data_requests');
  if oversight.is_officer() then
    perform oversight.take_data_request(request);
  end if;
end;
$$;

-- From now on this officer deals with it: until it is settled they see the person, and no other officer does.
create or replace function oversight.take_data_request(request uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  taken oversight.data_requests;
begin
  perform oversight.assert_officer();
  perform oversight.hold_persons();
  select * into taken from oversight.data_requests where id = request for update;
  if taken.id is null or taken.state <> 'open' or oversight.is_own_file(taken.party) then
    raise exception 'only an open request of another is taken' using errcode = '42501';
  end if;
  update oversight.data_requests set handled_by = privacy.subject() where id = request;
  perform oversight.task_officer(taken.handled_by);
  perform oversight.task_officer(privacy.subject());
end;
$$;

-- An officer stands in the relation `tasked` to whom they deal with a request of, until it is settled and, where no mail reaches the person, told; to all
-- who are the same as they, and to nobody else. Computed anew for the officer: who is the same as whom changes while a request is open.
create or replace function oversight.task_officer(officer text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  tasked uuid[] := array(
    select distinct one from oversight.data_requests d cross join lateral oversight.known_as(d.party) one
    where d.handled_by = officer and (d.state = 'open' or d.telling = 'by-hand') and oversight.is_person(d.party)
      and not exists (select from oversight.erasures e where e.party = d.party and e.forgotten_at is not null));
begin
  perform privacy.unrelate(r.object, r.relation, r.holder) from privacy.relations r
    where r.holder = 'subject:' || officer and r.relation = 'tasked' and r.purpose = 'oversight' and r.object <> all (tasked);
  perform privacy.relate(one, 'tasked', 'subject:' || officer, 'oversight', 'deals with a request of this person') from unnest(tasked) one
    where not exists (select from privacy.relations r where r.object = one and r.relation = 'tasked' and r.holder = 'subject:' || officer and r.purpose = 'oversight');
end;
$$;
drop function if exists oversight.task_officer(uuid, text);

-- All who are the person of a request that this officer deals with, the party that stays first: also who became it only after the request was taken.
create or replace function oversight.open_person(request uuid) returns setof uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  asked_party uuid;
begin
  perform oversight.hold_persons();
  asked_party := (select d.party from oversight.data_requests d where d.id = request and d.state = 'open' and d.handled_by = privacy.subject());
  if asked_party is null or not oversight.is_officer() then
    return;
  end if;
  perform oversight.task_officer(privacy.subject());
  return query select oversight.same_person(asked_party);
end;
$$;

-- Puts off the answer, once. The person is told the reason.
create or replace function oversight.extend_data_request(request uuid, due date, why text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform oversight.assert_officer();
  update oversight.data_requests set due_on = due, extension_reason = btrim(why), telling = 'waiting'
    where id = request and state = 'open' and handled_by = privacy.subject() and extension_reason is null;
  if not found then
    raise exception 'only who deals with an open request puts it off, and once' using errcode = '42501';
  end if;
end;
$$;

-- Answers a request; who deals with it does. Nobody is erased by one person alone: who opened that request is not who grants it.
-- What is granted takes effect with it: an erasure waits for the worker, since keys are destroyed outside the database. One that is granted in part
-- erases nothing by itself: which part, the officer removed before, and says so. A part of a restriction nobody can name: it holds for all data.
create or replace function oversight.settle_data_request(request uuid, answered text, remark text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  settled oversight.data_requests;
begin
  perform oversight.hold_persons();
  select * into settled from oversight.data_requests where id = request for update;
  if settled.state <> 'open' or settled.handled_by is distinct from privacy.subject()
    or not privacy.may(settled.party, 'data-request', 'change')
    or (settled.kind in ('restriction', 'objection') and answered = 'partly')
    or (settled.kind = 'erasure' and answered = 'granted' and settled.opened_by = privacy.subject()) then
    raise exception 'this actor may not settle this request' using errcode = '42501';
  end if;
  update oversight.data_requests
    set state = 'settled', settled_by = privacy.subject(), settled_at = now(), outcome = answered, note = nullif(btrim(remark), ''),
      telling = 'waiting'
    where id = request;
  perform oversight.task_officer(settled.handled_by);
  if answered = 'refused' then
    return;
  end if;
  if settled.kind = 'erasure' and answered = 'granted' then
    insert into oversight.erasures (party, request) values (settled.party, request)
      on conflict (party) do update set request = excluded.request, decided_at = now(), forgotten_at = null, finished_at = null;
    perform oversight.ask_receivers(settled.party, 'erasure');
    perform pg_notify('erasure_decided', '');
  elsif settled.kind in ('restriction', 'objection') then
    insert into oversight.restrictions (id, party, kind, covers)
      values (request, settled.party, settled.kind, array(select oversight.known_as(settled.party)));
    -- Whose objection is granted is not helped any more: data elsewhere have no purpose left. Those of a restriction are kept, there too.
    if settled.kind = 'objection' then
      perform oversight.ask_receivers(settled.party, 'purpose-ended');
    end if;
  end if;
end;
$$;
