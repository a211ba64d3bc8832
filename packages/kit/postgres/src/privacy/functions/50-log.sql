-- Fills in what nobody may say of oneself, and writes who acted beside it. With the rights of privacy_reader: who reads data may write
-- neither of these.
create or replace function privacy.complete_log() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  claims jsonb := privacy.claims();
  me privacy.standing := privacy.standing_now();
  field_group text;
  told text[] := '{}';
  are_known boolean;
  is_durable boolean;
begin
  -- NOTE: a line has as many entries as a page of people has parts, and hardly any groups.
  foreach field_group in array new.field_groups loop
    continue when field_group = any (told);
    told := told || field_group;
  end loop;
  select count(*) = cardinality(told), bool_or(g.durability = 'synchronous') into are_known, is_durable
    from privacy.field_groups g where g.name = any (told);
  if not are_known then
    raise exception 'the log is of field groups that the matrix knows, not of %', new.field_groups using errcode = '23514';
  end if;
  new.operation := me.operation;
  new.activity := coalesce(claims ->> 'operation', 'unnamed');
  new.purpose := me.purpose;
  new.trace := claims ->> 'trace';
  new.parent := claims ->> 'parent';
  insert into privacy.audit (operation, sub, kind, client, roles, organisations, capacity, session)
  values (me.operation, claims ->> 'sub', me.kind, claims ->> 'client', me.roles,
    array(select substr(holder, 14) from unnest(me.holders) holder where starts_with(holder, 'organisation:')),
    -- One that is not held is said by the client alone.
    case when 'party:' || (claims ->> 'capacity') = any (me.holders) then (claims ->> 'capacity')::uuid end, claims ->> 'session')
  on conflict do nothing;
  -- Of these no line may be lost, whatever the reader asked for.
  if is_durable or me.purpose = 'emergency' then
    perform set_config('synchronous_commit', 'on', true);
  end if;
  return new;
end;
$$;
alter function privacy.complete_log() owner to privacy_reader;

create or replace trigger complete_log before insert on privacy.processing_log
  for each row execute function privacy.complete_log();

drop function if exists privacy.who_looked(uuid, timestamptz, integer);

-- As which unit somebody with these roles and organisations saw data of these groups for this purpose: by the roles to which the rules give one of them, where
-- they give none of it any more by all. An organisation is named only when it was what let them in: to which others an employee belongs is nobody's business.
create or replace function privacy.unit_of(roles text[], organisations text[], field_groups text[], purpose text) returns text
  language sql stable set search_path = pg_catalog, pg_temp
as $$
  with held as (
    select r.role, r.charter, exists (
        select from privacy.rules x
        where x.version = (select v.version from privacy.rule_versions v where v.is_current)
          and x.role = r.role and x.purpose = $4 and x.field_group = any ($3)) as is_given
    from privacy.roles r where r.role = any ($1)
  )
  select coalesce(min(h.role) filter (where h.charter is distinct from 'organisation'), ($2)[1], min(h.role)) from held h
  where h.is_given = (select bool_or(is_given) from held)
$$;
alter function privacy.unit_of(text[], text[], text[], text) owner to privacy_reader;

-- When somebody's data were looked at or changed, by which unit, why and about what; newest first. Nothing for whom that is not for; never who it was.
-- Who was the person is `self`, as also under an id that turned out to be theirs. Somebody else is named by what let them in: not as a citizen, which everybody is.
create function privacy.who_looked(subject uuid, earlier_than timestamptz default 'infinity', at_most integer default 1000)
  returns table (at timestamptz, unit text, purpose text, object uuid, field_groups text[], action text)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if $1 is distinct from privacy.own_subject() and not privacy.may($1, 'processing-log', 'read') then
    return;
  end if;
  return query
    select l.at, case
        when a.kind = 'person' and exists (
          select from privacy.relations r where r.object = $1 and r.relation in ('self', 'self-merged') and r.holder = 'subject:' || a.sub) then 'self'
        else coalesce(privacy.unit_of(array_remove(a.roles, 'citizen'), a.organisations, array_agg(x.field_group), l.purpose), a.kind) end,
      l.purpose, x.object, array_agg(distinct x.field_group order by x.field_group), coalesce(l.action, 'read')
    from privacy.processing_log l
      cross join unnest(l.subjects, l.objects, l.field_groups) as x (subject, object, field_group)
      left join privacy.audit a on a.operation = l.operation and a.at = l.at
    where (l.subjects || l.objects) @> array[$1] and l.at < earlier_than and x.subject = $1
    group by l.at, a.organisations, a.roles, a.kind, a.sub, l.purpose, x.object, l.operation, l.action
    order by l.at desc, x.object, l.action limit at_most;
end;
$$;
alter function privacy.who_looked(uuid, timestamptz, integer) owner to privacy_reader;

-- The log about an object or a subject (null: any), newest first, with who acted. For whom the rules give all of the log, under oversight.
drop function if exists privacy.search_log(uuid, uuid, timestamptz, integer);
create or replace function privacy.search_log(
  object uuid, subject uuid, earlier_than timestamptz default 'infinity', at_most integer default 1000)
  returns table (
    operation uuid, at timestamptz, activity text, purpose text, trace text, parent text, status text, subject_id uuid, object_id uuid,
    field_groups text[], action text, sub text, kind text, client text, roles text[], organisations text[], capacity uuid)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if privacy.purpose() is distinct from 'oversight' or not 'any' = any (privacy.relations_for('processing-log', 'read')) then
    raise exception 'the log is searched under oversight alone' using errcode = '42501';
  end if;
  if $1 is null and $2 is null then
    raise exception 'the log is searched by an object or by a subject' using errcode = '22023';
  end if;
  return query
    select l.operation, l.at, l.activity, l.purpose, l.trace, l.parent, l.status, x.subject, x.object,
      array_agg(distinct x.field_group order by x.field_group), coalesce(l.action, 'read'), a.sub, a.kind, a.client, a.roles, a.organisations, a.capacity
    from privacy.processing_log l
      cross join unnest(l.subjects, l.objects, l.field_groups) as x (subject, object, field_group)
      left join privacy.audit a on a.operation = l.operation and a.at = l.at
    where (l.subjects || l.objects) @> array_remove(array[$1, $2], null)
      and l.at < earlier_than and ($1 is null or x.object = $1) and ($2 is null or x.subject = $2)
    group by l.operation, l.at, l.activity, l.purpose, l.trace, l.parent, l.status, x.subject, x.object,
      l.action, a.sub, a.kind, a.client, a.roles, a.organisations, a.capacity
    order by l.at desc, x.subject, x.object, l.action limit at_most;
end;
$$;
alter function privacy.search_log(uuid, uuid, timestamptz, integer) owner to privacy_reader;
