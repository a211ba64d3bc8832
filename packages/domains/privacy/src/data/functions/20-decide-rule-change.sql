-- Until the end of the transaction nobody else brings rules into force.
create or replace function oversight.lock_rules() returns void
  language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  perform oversight.assert_officer();
  perform pg_advisory_xact_lock(hashtextextended('oversight.rules', 0));
end;
$$;

-- The only way in which rules change after they were installed: what a first officer proposed and a second one approves. The version that was
-- checked comes along: when another one came into force meanwhile, nobody checked these changes against it.
create or replace function oversight.approve_rule_change(asked uuid, checked_version int) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  decided oversight.rule_proposals;
  current_version int;
  new_version int;
begin
  perform oversight.lock_rules();
  select * into decided from oversight.rule_proposals where id = asked for update;
  if decided.id is null or decided.state <> 'open' or decided.proposed_by = privacy.subject() then
    raise exception 'a second officer approves what is open' using errcode = '42501';
  end if;
  select v.version into current_version from privacy.rule_versions v where v.is_current;
  if current_version is distinct from checked_version then
    raise exception 'the rules changed meanwhile' using errcode = '40001';
  end if;
  new_version := privacy.load_rules(
    (select jsonb_agg(jsonb_build_object('role', r.role, 'relation', r.relation, 'fieldGroup', r.field_group, 'action', r.action, 'purpose', r.purpose))
      from (
        select role, relation, field_group, action, purpose from privacy.rules where version = current_version
        except select role, relation, field_group, action, purpose from oversight.rule_proposal_changes where proposal = asked and act = 'remove'
        union select role, relation, field_group, action, purpose from oversight.rule_proposal_changes where proposal = asked and act = 'add'
      ) r),
    decided.reason);
  update oversight.rule_proposals
    set state = 'approved', decided_by = privacy.subject(), decided_at = now(), version = new_version where id = asked;
  return new_version;
end;
$$;

create or replace function oversight.reject_rule_change(asked uuid, why text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform oversight.assert_officer();
  update oversight.rule_proposals
    set state = 'rejected', decided_by = privacy.subject(), decided_at = now(), decision_reason = btrim(why)
    where id = asked and state = 'open';
  if not found then
    raise exception 'only an open proposal is turned down' using errcode = '42501';
  end if;
end;
$$;
