-- For whom somebody with these claims acts: computed from our own tables, afresh in each transaction. Part of privacy.enter and, where
-- claims are sealed, of whatever asks.
-- NOTE: every operation pays for it; each query here costs some 10 microseconds, so one that is seldom needed is asked only then.
create or replace function privacy.standing_of(claims jsonb, operation uuid) returns privacy.standing
  language plpgsql stable set search_path = pg_catalog, pg_temp
as $$
declare
  me privacy.standing;
  self text := 'subject:' || (claims ->> 'sub');
  told_roles jsonb := claims -> 'roles';
  client text;
  implied text;
  joined text[] := '{}';
  joined_roles text[] := '{}';
  organisations text[] := '{}';
  -- Behind the organisation that gives it, or behind nothing.
  given_roles text[] := '{}';
  dismissed text[] := '{}';
  bound text[] := '{}';
  membership record;
  known record;
  name text;
begin
  me.operation := operation;
  me.kind := case when self is null then 'anonymous' else coalesce(claims ->> 'kind', 'unknown') end;
  me.roles := '{}';
  implied := case me.kind
    when 'anonymous' then 'anonymous' when 'person' then 'citizen' when 'service' then 'service' when 'partner' then 'partner-service' end;
  if self is not null then
    -- Which organisation a machine works for is said by our table, never by its token.
    client := case when me.kind in ('service', 'partner') then 'client:' || (claims ->> 'client') end;
    for membership in
      select m.holder, m.role, m.valid_until from privacy.memberships m
      where (m.subject = self or m.subject = client) and m.valid_from <= now()
        and (now() < m.valid_until or starts_with(m.holder, 'organisation:'))
    loop
      case split_part(membership.holder, ':', 1)
        when 'group' then continue when me.kind <> 'staff';
        when 'party' then continue when me.kind <> 'person' or membership.holder is distinct from 'party:' || (claims ->> 'capacity');
        else null;
      end case;
      if starts_with(membership.holder, 'organisation:') then
        -- Whom an organisation dismissed is out at once, whatever the token still says.
        if membership.valid_until <= now() then
          dismissed := dismissed || membership.holder;
          continue;
        end if;
        organisations := organisations || membership.holder;
      else
        joined := joined || membership.holder;
      end if;
      if membership.role is not null then
        joined_roles := joined_roles || membership.role;
        given_roles := given_roles
          || (case when starts_with(membership.holder, 'organisation:') then membership.holder else '' end || ' ' || membership.role);
      end if;
    end loop;
    if organisations <> '{}' or claims -> 'organisations' <> '[]' then
      if me.kind not in ('service', 'partner') and claims -> 'organisations' <> '[]' then
        organisations := organisations || array(select 'organisation:' || alias from jsonb_array_elements_text(claims -> 'organisations') alias);
      end if;
      organisations := array(
        select a.holder from privacy.charter_acceptances a
        where a.holder = any (organisations) and a.holder <> all (dismissed)
          and a.version = (select c.version from privacy.charters c where c.effective_at <= now() order by c.version desc limit 1));
    end if;
  end if;
  for known in
    select r.role, r.charter from privacy.roles r
    where (told_roles ? r.role or r.role = implied or r.role = any (joined_roles)) and me.kind = any (r.kinds)
  loop
    if known.charter = 'organisation' then
      bound := bound || known.role;
      continue;
    end if;
    continue when known.charter = 'subject' and not privacy.has_accepted(self);
    me.roles := me.roles || known.role;
    me.holders := me.holders || ('role:' || known.role);
  end loop;
  -- A role in an organisation counts when it is theirs in each of their organisations, so that what they are in one opens nothing of another. A token
  -- does not say in which: it means each where there is but one organisation, or one such role.
  foreach name in array bound loop
    continue when organisations = '{}' or exists (
      select from unnest(organisations) organisation
      where (organisation || ' ' || name = any (given_roles)
        or (cardinality(organisations) = 1 or cardinality(bound) = 1)
          and (told_roles ? name or name = implied or ' ' || name = any (given_roles))) is not true);
    me.roles := me.roles || name;
    me.holders := me.holders || ('role:' || name);
  end loop;
  me.holders := coalesce(me.holders, '{}') || organisations || joined;
  if me.kind not in ('anonymous', 'partner') then
    me.holders := me.holders || self;
  end if;
  if claims ? 'statusCode' then
    me.holders := me.holders || ('status-code:' || (claims ->> 'statusCode'));
  end if;
  me.purpose := coalesce(claims ->> 'purpose', case when me.kind in ('person', 'anonymous') then 'self-service' end);
  return me;
end;
$$;
alter function privacy.standing_of(jsonb, uuid) owner to privacy_reader;

-- Whether this subject or organisation is bound by the charter that is in force. Without a charter nobody is.
create or replace function privacy.has_accepted(who text) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select from privacy.charter_acceptances a
    where a.holder = who and a.version = (select c.version from privacy.charters c where c.effective_at <= now() order by c.version desc limit 1));
$$;
alter function privacy.has_accepted(text) owner to privacy_reader;

-- What the rules in force give to these roles for this purpose: a line per field group and action with the relations that it takes,
-- 'contact read {in-contact,handling}', between line ends. Where `any` stands no fact is needed.
create or replace function privacy.granted_to(me privacy.standing) returns text
  language plpgsql stable set search_path = pg_catalog, pg_temp
as $$
begin
  -- What no machine may have, whatever a rule says.
  if me.purpose is null or me.kind in ('service', 'partner') and me.purpose in ('emergency', 'oversight') then
    return '';
  end if;
  return (
    select coalesce(string_agg(line, ''), '') from (
      select E'\n' || r.field_group || ' ' || r.action || ' {' || coalesce(string_agg(distinct r.relation, ',')
          -- Who works here opens the own file as a citizen.
          filter (where r.relation <> 'self' or me.kind = 'person'), '') || E'}\n' as line
      from privacy.rules r
      where r.version = (select v.version from privacy.rule_versions v where v.is_current)
        and r.purpose = me.purpose and r.role = any (me.roles)
      group by r.field_group, r.action) granted);
end;
$$;
alter function privacy.granted_to(privacy.standing) owner to privacy_reader;

-- Refuses a purpose that was stated and is unknown, or that no rule gives to these roles. Part of privacy.enter.
create or replace function privacy.assert_good_purpose(claims jsonb, granted text) returns void
  language plpgsql immutable set search_path = pg_catalog, pg_temp
as $$
begin
  if granted = '' and claims ->> 'purpose' is not null then
    raise exception 'no role of this actor may act for the purpose %', claims ->> 'purpose' using errcode = 'V0402';
  end if;
end;
$$;
alter function privacy.assert_good_purpose(jsonb, text) owner to privacy_reader;

-- The relations of one line of privacy.granted_to; none when there is no such line.
create or replace function privacy.relations_in(granted text, field_group text, action text) returns text[]
  language sql immutable parallel safe
  return coalesce(nullif(split_part(split_part(granted, E'\n' || field_group || ' ' || action || ' ', 2), E'\n', 1), ''), '{}')::text[];
