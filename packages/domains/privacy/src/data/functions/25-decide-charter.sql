-- The only way in which the charter gets a new version after the shipped one. It binds nobody before it was approved.
create or replace function oversight.approve_charter(asked uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  decided oversight.charter_proposals;
begin
  perform oversight.assert_officer();
  select * into decided from oversight.charter_proposals where id = asked for update;
  if decided.id is null or decided.state <> 'open' or decided.proposed_by = privacy.subject() then
    raise exception 'a second officer approves what is open' using errcode = '42501';
  end if;
  update oversight.charter_proposals
    set state = 'approved', decided_by = privacy.subject(), decided_at = now(),
      version = privacy.load_charter(greatest(decided.effective_at, now()), jsonb_build_object('nl', decided.dutch, 'en', decided.english))
    where id = asked;
end;
$$;

create or replace function oversight.reject_charter(asked uuid, why text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform oversight.assert_officer();
  update oversight.charter_proposals
    set state = 'rejected', decided_by = privacy.subject(), decided_at = now(), decision_reason = btrim(why)
    where id = asked and state = 'open';
  if not found then
    raise exception 'only an open proposal is turned down' using errcode = '42501';
  end if;
end;
$$;
