-- What is kept and not used follows the restrictions in force: whom one covers from now on is restricted, and whom none covers any more is not, whichever
-- way that came about: granted, lifted, gone with an erasure, or a merge and its undoing.
create or replace function oversight.hold_restriction() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
  covered uuid[] := '{}';
  covered_before uuid[] := '{}';
begin
  -- Of a row that goes there is no new one, and it covers nobody.
  if new.until is null then
    covered := new.covers;
  end if;
  if tg_op <> 'INSERT' and old.until is null then
    covered_before := old.covers;
  end if;
  perform privacy.restrict(one) from unnest(covered) one where one <> all (covered_before);
  perform privacy.lift_restriction(one) from unnest(covered_before) one
    where not exists (select from oversight.restrictions r where one = any (r.covers) and r.until is null)
      and not exists (select from oversight.under_way(array[one]));
  return null;
end;
$$;

create or replace trigger restrictions_hold after insert or update or delete on oversight.restrictions
  for each row execute function oversight.hold_restriction();

-- For the domain that merges: others than before are one person. Whoever deals with a request sees who that is now, and nobody else; what is kept and not
-- used is so of all of them; and nobody is erased for having been taken for another.
create or replace function oversight.follow_persons() returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  select oversight.task_officer(d.handled_by) from oversight.data_requests d
    where d.state = 'open' or d.telling = 'by-hand' group by d.handled_by;
  update oversight.restrictions r set covers = now_one.parties
    from (select k.id, array(select oversight.known_as(k.party)) as parties from oversight.restrictions k where k.until is null) now_one
    where r.id = now_one.id and not (r.covers @> now_one.parties and r.covers <@ now_one.parties);
  -- Who is another than asked to be erased is not erased: unless that has begun, or whom they were taken for is gone, and with them what says who was who.
  delete from oversight.erasures e using oversight.data_requests d
    where d.id = e.request and e.forgotten_at is null and e.finished_at is null and e.party not in (select oversight.known_as(d.party))
      and not oversight.is_erased(d.party)
      and not exists (select from privacy.relations r where r.object = e.party and r.relation = 'erasing');
$$;
drop function if exists oversight.task_officers();

-- Data of the person may be used again, unless another restriction of theirs is in force.
create or replace function oversight.lift_restriction(asked uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform oversight.assert_officer();
  perform oversight.hold_persons();
  update oversight.restrictions set until = now() where id = asked and until is null;
end;
$$;

-- The restrictions by which this party is or was covered, for who may see what it asked. NOTE: beside a policy no index of lists is used.
create or replace function oversight.restrictions_covering(covered uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select r.id from oversight.restrictions r where r.covers @> array[covered] and privacy.may(covered, 'data-request', 'read')
$$;
