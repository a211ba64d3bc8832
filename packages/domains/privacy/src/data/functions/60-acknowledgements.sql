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
    values (request, asked_organisation, asked_party, asked_purpose, asked_cause, (now() at time zone 'Europe/Brussels')::date + 30);
  perform privacy.relate(request, 'tasked', 'organisation:' || asked_organisation, 'follow-up', 'destroys what it received');
end;
$$;

-- Asks each organisation to which the log says that data of this object or person went through this receiver (null: through any), unless it said that it
-- destroyed them since.
create or replace function oversight.ask_through(asked_object uuid, asked_receiver text, asked_cause text) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  select oversight.request_destruction(r.subject, r.organisation, r.purpose, asked_cause)
  from privacy.receivers_of(asked_object, asked_receiver) r
  where not exists (
    select from oversight.acknowledgements a
    where a.party = r.subject and a.organisation = r.organisation and a.purpose = r.purpose and a.acknowledged_at >= r.last_at)
$$;

-- Asks whoever received data of this person, under each id they were known by.
create or replace function oversight.ask_receivers(asked_party uuid, asked_cause text) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  select oversight.ask_through(same, null, asked_cause) from oversight.known_as(asked_party) same
$$;

-- Whether this receiver is still given data of one of these objects.
create or replace function oversight.still_receives(receiver text, objects uuid[]) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select from privacy.relations r
    where r.object = any (objects) and r.relation <> 'tasked' and r.valid_from <= now() and now() < r.valid_until
      and (r.holder = receiver or r.holder in (select m.holder from privacy.memberships m where m.subject = receiver and starts_with(m.holder, 'mandate:'))))
$$;

-- Asks the receivers of everything that is over: a fact that ended or ran out, a mandate, a consent. What is kept and not used is destroyed by nobody: it
-- waits until that is lifted. How many endings. For the worker.
create or replace function oversight.ask_ended() returns bigint
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  over record;
  done bigint := 0;
begin
  perform oversight.hold_persons();
  for over in select * from privacy.endings e where e.ends_at <= now() order by e.ends_at loop
    declare
      same uuid[] := array(select oversight.known_as(over.object));
    begin
      continue when exists (select from unnest(same) one where privacy.is_restricted(one));
      if over.receiver is null or not oversight.still_receives(over.receiver, same) then
        perform oversight.ask_through(one, over.receiver, over.cause) from unnest(same) one;
      end if;
      delete from privacy.endings e where e.object = over.object and e.receiver is not distinct from over.receiver and e.ends_at = over.ends_at;
      done := done + 1;
    end;
  end loop;
  return done;
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
    where a.acknowledged_at is null and a.due_on < (now() at time zone 'Europe/Brussels')::date and (a.chased_at is null or a.chased_at < now() - interval '7 days')
    returning a.id, a.organisation
$$;
