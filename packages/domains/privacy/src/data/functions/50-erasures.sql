-- Whom the worker is to erase, the first decided first. With the person go the addresses at which they are told: that comes before. An officer who is
-- to tell them by hand has a week for it.
create or replace function oversight.pending_erasures() returns table (party uuid, request uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select e.party, e.request from oversight.erasures e
  where e.forgotten_at is null and e.finished_at is null
    and not exists (
      select from oversight.data_requests d where d.party in (select oversight.known_as(e.party))
        and (d.telling = 'waiting' or d.telling = 'by-hand' and coalesce(d.waits_since, d.settled_at) > now() - interval '7 days'))
  order by e.decided_at, e.party
$$;

-- The accounts that are this person's own now: they go with them.
create or replace function oversight.accounts_of(asked_party uuid) returns setof text
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select substr(r.holder, length('subject:') + 1) from privacy.relations r
  where r.object = asked_party and r.relation = 'self' and r.holder like 'subject:%' and r.valid_from <= now() and now() < r.valid_until
$$;

-- After a backup was restored: what the journal says was erased, and this database does not know of, or did not finish.
create or replace function oversight.replay_erasure(erased uuid, asked_request uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  insert into oversight.erasures (party, request) values (erased, asked_request)
    on conflict (party) do update set request = excluded.request, forgotten_at = null, finished_at = null
$$;

-- From here until the rows are gone the worker stands in the relation `erasing` to this person, and to nobody else. Their accounts wait to be closed.
create or replace function oversight.begin_erasure(erased uuid, accounts text[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if not exists (select from oversight.erasures where party = erased and forgotten_at is null and finished_at is null) then
    raise exception 'nobody decided to erase this party' using errcode = '42501';
  end if;
  insert into oversight.accounts_to_close (party, subject) select erased, unnest(accounts) on conflict do nothing;
  perform privacy.relate(erased, 'erasing', 'role:service', 'follow-up', 'this person is being erased');
end;
$$;
drop function if exists oversight.begin_erasure(uuid);

-- The accounts of erased persons that the realm still has, the first asked first. For the worker.
create or replace function oversight.waiting_accounts() returns table (party uuid, subject text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select a.party, a.subject from oversight.accounts_to_close a order by a.asked_at, a.subject
$$;

-- The realm closed this account. With the last of them, and when no row is left, the erasure is finished.
create or replace function oversight.note_account_closed(erased uuid, account text) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  delete from oversight.accounts_to_close where party = erased and subject = account;
  delete from oversight.colleagues c where c.account = note_account_closed.account;
  update oversight.erasures set finished_at = now()
    where party = erased and forgotten_at is not null and finished_at is null
      and not exists (select from oversight.accounts_to_close where party = erased);
$$;

-- Takes away every word here about a person, and every relation that this domain gave to them. What must be accounted for (that there was a
-- request, an emergency, when, with which outcome) stays, under an id that names nobody any more.
create or replace function oversight.finish_erasure(erased uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform oversight.change_persons();
  if not exists (select from oversight.erasures where party = erased and forgotten_at is null and finished_at is null)
    or not privacy.may(erased, 'data-request', 'remove') then
    raise exception 'this actor may not erase this party' using errcode = '42501';
  end if;
  -- What else they asked nobody can answer any more. A backup that was restored may hold the request for this erasure as it was before it was granted.
  update oversight.data_requests d set state = 'settled', settled_by = '', settled_at = now(),
      outcome = case when d.id = (select e.request from oversight.erasures e where e.party = erased) then 'granted' else 'overtaken' end
    where d.party = erased and d.state = 'open';
  -- Who asked may have been the person, by an account that bears a name elsewhere.
  update oversight.data_requests set details = '', opened_by = '' where party = erased;
  -- The answer to this very request stays until an officer handed it over: nobody else can tell the person any more.
  update oversight.data_requests set note = null, extension_reason = case when extension_reason is not null then '' end,
      telling = case when telling in ('mailed', 'handed-over') then telling end
    where party = erased and (telling is distinct from 'by-hand' or id is distinct from (select e.request from oversight.erasures e where e.party = erased));
  perform oversight.forget_words(erased);
  delete from oversight.restrictions where party = erased;
  update oversight.restrictions set covers = array_remove(covers, erased) where erased = any (covers);
  -- What they saw goes with what they answered.
  delete from oversight.shown_disclaimers where party = erased;
  delete from privacy.relations where object = erased and relation in ('tasked', 'erasing', 'emergency');
  -- Whoever still receives data is asked now.
  update privacy.endings set ends_at = now() where object = erased and ends_at > now();
  update oversight.erasures
    set forgotten_at = now(), finished_at = case when not exists (select from oversight.accounts_to_close where party = erased) then now() end
    where party = erased;
end;
$$;
