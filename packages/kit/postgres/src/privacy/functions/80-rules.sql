-- Makes these rules the ones that count, from the next operation on: [{"role", "relation", "fieldGroup", "action", "purpose"}].
-- The number of their version. Who may decide that is said where it is called.
create or replace function privacy.load_rules(rules jsonb, note text) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  made integer;
  stray text;
begin
  lock table privacy.rule_versions in share row exclusive mode;
  select coalesce(max(v.version), 0) + 1 into made from privacy.rule_versions v;
  update privacy.rule_versions set is_current = false where is_current;
  insert into privacy.rule_versions (version, note, is_current) values (made, $2, true);
  insert into privacy.rules (version, role, relation, field_group, action, purpose)
  select made, x."role", x.relation, x."fieldGroup", x."action", x.purpose
  from jsonb_to_recordset($1) as x ("role" text, relation text, "fieldGroup" text, "action" text, purpose text);
  select r.purpose into stray from privacy.rules r
  where r.version = made and not exists (select from privacy.purposes p where p.name = r.purpose) order by 1 limit 1;
  if stray is not null then
    raise exception 'no such purpose: %', stray using errcode = '22023';
  end if;
  return made;
end;
$$;

-- Adds a version of the privacy charter: {"nl", "en"}. From its moment on it binds, and what was accepted before binds no more.
-- The number of its version. Who may decide that is said where it is called.
create or replace function privacy.load_charter(effective_at timestamptz, texts jsonb) returns integer
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  insert into privacy.charters (version, effective_at, texts)
  select coalesce(max(c.version), 0) + 1, $1, $2 from privacy.charters c
  returning version;
$$;
