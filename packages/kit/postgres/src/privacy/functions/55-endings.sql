-- Until when this receiver is given data of this object (null: each organisation). Later words replace earlier ones.
create or replace function privacy.note_ending(object uuid, receiver text, cause text, ends_at timestamptz) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  insert into privacy.endings (object, receiver, cause, ends_at) values ($1, $2, $3, $4)
    on conflict on constraint an_ending_is_known_once do update set cause = excluded.cause, ends_at = excluded.ends_at
$$;

-- A fact by which an organisation is given data, or who acts with a mandate, says when that is over: as it says itself, or now when it goes before. A task is not
-- among these: it is what such a receiver is asked.
create or replace function privacy.note_fact_ending() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  fact privacy.relations;
begin
  if tg_op = 'DELETE' then
    fact := old;
    fact.valid_until := now();
  else
    fact := new;
  end if;
  if starts_with(fact.holder, 'organisation:') then
    perform privacy.note_ending(fact.object, fact.holder, 'purpose-ended', fact.valid_until);
  else
    perform privacy.note_ending(fact.object, m.subject, 'mandate-ended', fact.valid_until) from privacy.memberships m where m.holder = fact.holder;
  end if;
  return null;
end;
$$;

create or replace trigger note_ending_of_made after insert or update on privacy.relations
  for each row when (split_part(new.holder, ':', 1) in ('organisation', 'mandate') and new.relation <> 'tasked') execute function privacy.note_fact_ending();
create or replace trigger note_ending_of_ended after delete on privacy.relations
  for each row when (split_part(old.holder, ':', 1) in ('organisation', 'mandate') and old.relation <> 'tasked' and old.valid_until > now())
  execute function privacy.note_fact_ending();

-- To which organisations the log says that data of this object or person went, of whom, for which purpose, and when last: through this receiver, or
-- (null) to each.
create or replace function privacy.receivers_of(object uuid, receiver text)
  returns table (subject uuid, organisation text, purpose text, last_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select x.subject, organisation, l.purpose, max(l.at)
  from privacy.processing_log l
    join privacy.audit a on a.operation = l.operation and a.at = l.at
    cross join unnest(l.subjects, l.objects) as x (subject, object)
    cross join unnest(a.organisations) organisation
  where (l.subjects || l.objects) @> array[$1] and x.subject is not null and (x.subject = $1 or x.object = $1)
    and (coalesce($2, 'organisation:' || organisation) = 'organisation:' || organisation or $2 = 'subject:' || a.sub)
    and exists (
      select from privacy.roles r
      where r.role = any (a.roles) and r.charter = case when starts_with($2, 'subject:') then 'subject' else 'organisation' end)
  group by x.subject, organisation, l.purpose
$$;
alter function privacy.receivers_of(uuid, text) owner to privacy_reader;
