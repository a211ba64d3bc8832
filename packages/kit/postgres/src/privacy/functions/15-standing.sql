-- For whom somebody with these claims acts: computed from our own tables, afresh in each transaction. Part of privacy.enter and, where
-- claims are sealed, of whatever asks. Refuses a purpose that is unknown or that no rule gives to these roles.
create or replace function privacy.standing_of(claims jsonb, operation uuid) returns privacy.standing
  language plpgsql stable set search_path = pg_catalog, pg_temp
as $$
declare
  me privacy.standing;
  self text := 'subject:' || (claims ->> 'sub');
  role_names text[] := array(select jsonb_array_elements_text(claims -> 'roles'));
  organisations text[] := array(select 'organisation:' || name from jsonb_array_elements_text(claims -> 'organisations') name);
  joined text[];
  joined_roles text[];
  accepted text[];
begin
  me.operation := operation;
  me.kind := case when self is null then 'anonymous' else coalesce(claims ->> 'kind', 'unknown') end;
  role_names := role_names || case me.kind
    when 'anonymous' then 'anonymous' when 'person' then 'citizen' when 'service' then 'service' when 'partner' then 'partner-service' end;
  if self is not null then
    select array_agg(m.holder), array_agg(m.role) filter (where m.role is not null) into joined, joined_roles
    from privacy.memberships m
    where m.subject in (self, case when me.kind in ('service', 'partner') then 'client:' || (claims ->> 'client') end)
      and m.valid_from <= now() and now() < m.valid_until
      and case split_part(m.holder, ':', 1)
        when 'group' then me.kind = 'staff'
        when 'party' then me.kind = 'person' and m.holder = 'party:' || (claims ->> 'capacity')
        else true end;
    role_names := role_names || joined_roles;
    organisations := organisations || array(select holder from unnest(joined) holder where starts_with(holder, 'organisation:'));
    joined := array(select holder from unnest(joined) holder where not starts_with(holder, 'organisation:') order by 1);
    accepted := array(
      select a.holder from privacy.charter_acceptances a
      where a.holder = any (organisations || self)
        and a.version = (select max(c.version) from privacy.charters c where c.effective_at <= now()));
    organisations := array(select unnest(organisations) intersect select unnest(accepted) order by 1);
  else
    organisations := '{}';
  end if;
  me.roles := array(
    select r.role from privacy.roles r
    where r.role = any (role_names) and me.kind = any (r.kinds)
      and case r.charter when 'subject' then self = any (accepted) when 'organisation' then organisations <> '{}' else true end
    order by 1);
  me.holders := array(select 'role:' || name from unnest(me.roles) name) || organisations || joined
    || case when me.kind not in ('anonymous', 'partner') then self end
    || case when claims ? 'statusCode' then 'status-code:' || (claims ->> 'statusCode') end;
  me.holders := array_remove(me.holders, null);
  me.purpose := claims ->> 'purpose';
  if me.purpose is not null then
    perform privacy.assert_purpose(me);
  elsif me.kind in ('person', 'anonymous') then
    me.purpose := 'self-service';
  end if;
  return me;
end;
$$;
alter function privacy.standing_of(jsonb, uuid) owner to privacy_reader;

-- Refuses a purpose that is unknown, that no rule gives to these roles, or that no machine may have.
create or replace function privacy.assert_purpose(me privacy.standing) returns void
  language plpgsql stable set search_path = pg_catalog, pg_temp
as $$
begin
  if exists (select from privacy.purposes p where p.name = me.purpose)
    and not (me.kind in ('service', 'partner') and me.purpose in ('emergency', 'oversight'))
    and exists (
      select from privacy.rules r
      where r.version = (select v.version from privacy.rule_versions v where v.is_current)
        and r.purpose = me.purpose and r.role = any (me.roles))
  then
    return;
  end if;
  raise exception 'no role of this actor may act for the purpose %', me.purpose using errcode = 'V0402';
end;
$$;
alter function privacy.assert_purpose(privacy.standing) owner to privacy_reader;
