-- From the decision until the last row is gone nobody uses what is here of who is to be erased, however long that takes; what is left then is the id alone.
create or replace function oversight.withhold() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  if new.forgotten_at is null and new.finished_at is null then
    perform privacy.restrict(new.party);
  else
    perform privacy.lift_restriction(new.party);
  end if;
  return null;
end;
$$;

create or replace trigger erasures_withhold after insert or update of forgotten_at, finished_at on oversight.erasures
  for each row execute function oversight.withhold();

-- Who was decided about before this was so.
select privacy.restrict(e.party) from oversight.erasures e where e.forgotten_at is null and e.finished_at is null;

-- Which of these are still to be erased here. For who serves from this database: it may be a backup.
create or replace function oversight.under_way(parties uuid[]) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select e.party from oversight.erasures e where e.party = any (parties) and e.forgotten_at is null and e.finished_at is null
$$;
