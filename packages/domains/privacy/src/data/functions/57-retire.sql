-- Erases somebody of whom nothing was heard since a day: by the path of every erasure, with the receivers asked, and without a request that anybody is told
-- about. For the domain that knows who was heard of. False: a fact, a request, a restriction or an emergency is still going on, or a request came since.
create or replace function oversight.retire(retired uuid, since date) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  everyone uuid[];
begin
  perform oversight.hold_persons();
  everyone := array(select oversight.known_as(retired));
  if exists (
      select from privacy.relations r
      where r.object = any (everyone) and r.valid_until > now() and split_part(r.relation, '-', 1) <> 'self')
    or exists (
      select from oversight.data_requests d
      where d.party = any (everyone) and (d.state = 'open' or d.telling in ('waiting', 'by-hand') or d.settled_at::date >= since))
    or exists (select from oversight.restrictions r where r.covers && everyone and r.until is null)
    or exists (select from oversight.emergency_accesses a where a.object = any (everyone) and a.state <> 'reviewed')
    or exists (select from oversight.erasures e where e.party = any (everyone)) then
    return false;
  end if;
  insert into oversight.erasures (party, request) values (retired, gen_random_uuid());
  perform oversight.ask_receivers(retired, 'purpose-ended');
  perform pg_notify('erasure_decided', '');
  return true;
end;
$$;
