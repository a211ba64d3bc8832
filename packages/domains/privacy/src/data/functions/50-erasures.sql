-- Whom the worker is to erase, the first decided first.
create or replace function oversight.pending_erasures() returns table (party uuid, request uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select e.party, e.request from oversight.erasures e where e.finished_at is null order by e.decided_at, e.party
$$;

-- After a backup was restored: what the journal says was erased, and this database does not know of, or did not finish.
create or replace function oversight.replay_erasure(erased uuid, asked_request uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  insert into oversight.erasures (party, request) values (erased, asked_request)
    on conflict (party) do update set request = excluded.request, finished_at = null
$$;

-- From here until it is finished the worker stands in the relation `tasked` to this person, and to nobody else.
create or replace function oversight.begin_erasure(erased uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if not exists (select from oversight.erasures where party = erased and finished_at is null) then
    raise exception 'nobody decided to erase this party' using errcode = '42501';
  end if;
  perform privacy.relate(erased, 'tasked', 'role:service', 'follow-up', 'this person is being erased');
end;
$$;

-- Takes away every word here about a person, and every relation that this domain gave to them. What must be accounted for (that there was a
-- request, an emergency, when, with which outcome) stays, under an id that names nobody any more.
create or replace function oversight.finish_erasure(erased uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if not exists (select from oversight.erasures where party = erased and finished_at is null)
    or not privacy.may(erased, 'data-request', 'remove') then
    raise exception 'this actor may not erase this party' using errcode = '42501';
  end if;
  -- Who asked may have been the person, by an account that bears a name elsewhere.
  update oversight.data_requests set details = '', opened_by = '', note = null, extension_reason = case when extension_reason is not null then '' end
    where party = erased;
  update oversight.emergency_accesses set reason = '', note = null, erased_at = now() where object = erased;
  delete from oversight.restrictions where party = erased;
  perform privacy.lift_restriction(erased);
  delete from privacy.relations where object = erased and relation in ('tasked', 'emergency');
  update oversight.erasures set finished_at = now() where party = erased;
end;
$$;
