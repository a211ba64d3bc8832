-- Asks an organisation to say that it destroyed what it received of a person for a purpose. Called by whatever ends that purpose.
create or replace function oversight.request_destruction(asked_party uuid, asked_organisation text, asked_purpose text, asked_cause text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  request uuid := gen_random_uuid();
begin
  if exists (
    select from oversight.acknowledgements
    where party = asked_party and organisation = asked_organisation and purpose = asked_purpose and acknowledged_at is null
  ) then
    return;
  end if;
  insert into oversight.acknowledgements (id, organisation, party, purpose, cause, due_on)
    values (request, asked_organisation, asked_party, asked_purpose, asked_cause, current_date + 30);
  perform privacy.relate(request, 'tasked', 'organisation:' || asked_organisation, 'follow-up', 'destroys what it received');
end;
$$;

-- Asks each organisation to which the log says that data of this person went: to its program, or to people who read as one that it answers for.
create or replace function oversight.ask_receivers(asked_party uuid, asked_cause text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  received record;
begin
  for received in
    select distinct organisation, l.purpose
    from oversight.same_person(asked_party) same cross join privacy.search_log(null, same, 'infinity', 2147483647) l
      cross join unnest(l.organisations) organisation
    where exists (select from privacy.roles r where r.charter = 'organisation' and r.role = any (l.roles))
  loop
    perform oversight.request_destruction(asked_party, received.organisation, received.purpose, asked_cause);
  end loop;
end;
$$;

create or replace function oversight.acknowledge_destruction(asked uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  asked_organisation text := (select a.organisation from oversight.acknowledgements a where a.id = asked);
begin
  if asked_organisation is null or not 'organisation:' || asked_organisation = any (privacy.holders())
    or not privacy.may(asked, 'data-request', 'read') then
    raise exception 'this is for the organisation that was asked' using errcode = '42501';
  end if;
  update oversight.acknowledgements set acknowledged_at = now(), acknowledged_by = privacy.subject()
    where id = asked and acknowledged_at is null;
end;
$$;

-- Marks what is overdue and was not chased in the last week, and yields whom to remind. For the worker.
create or replace function oversight.chase_acknowledgements() returns table (id uuid, organisation text)
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  update oversight.acknowledgements a set chased_at = now(), times_chased = a.times_chased + 1
    where a.acknowledged_at is null and a.due_on < current_date and (a.chased_at is null or a.chased_at < now() - interval '7 days')
    returning a.id, a.organisation
$$;
