-- Whether a change of roles would be carried out now: the worker was heard of within a minute, and reaches the realm.
create or replace function oversight.can_change_roles() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (select from oversight.worker_presence where can_change_roles and seen_at > now() - interval '1 minute')
$$;

create or replace function oversight.tell_presence(reaches_realm boolean) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  insert into oversight.worker_presence (is_only, seen_at, can_change_roles) values (true, now(), reaches_realm)
    on conflict (is_only) do update set seen_at = now(), can_change_roles = excluded.can_change_roles
$$;

-- Asks the worker. Who becomes an officer, or is one no more, waits for another officer first: one alone could be both halves of every two.
create or replace function oversight.ask_role_change(change uuid, account text, asked_role text, asked_act text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform oversight.assert_officer();
  insert into oversight.role_changes (id, subject, role, act, state, requested_by)
    values (change, account, asked_role, asked_act,
      case when asked_role = 'privacy-officer' then 'proposed' else 'asked' end, privacy.subject());
  perform pg_notify('role_change_asked', '');
end;
$$;

create or replace function oversight.decide_role_change(change uuid, is_approved boolean) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform oversight.assert_officer();
  update oversight.role_changes
    set state = case when is_approved then 'asked' else 'rejected' end,
      decided_by = case when is_approved or requested_by <> privacy.subject() then privacy.subject() end
    where id = change and state = 'proposed' and (not is_approved or (requested_by <> privacy.subject() and subject <> privacy.subject()));
  if not found then
    raise exception 'another officer decides about what is proposed' using errcode = '42501';
  end if;
  if is_approved then
    perform pg_notify('role_change_asked', '');
  end if;
end;
$$;

create or replace function oversight.pending_role_changes() returns table (id uuid, subject text, role text, act text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select c.id, c.subject, c.role, c.act from oversight.role_changes c where c.state = 'asked' order by c.requested_at, c.id
$$;

-- Null failure: the realm took it over.
create or replace function oversight.settle_role_change(change uuid, why_not text) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  update oversight.role_changes set state = case when why_not is null then 'done' else 'failed' end, failure = why_not, settled_at = now()
    where id = change and state = 'asked'
$$;
