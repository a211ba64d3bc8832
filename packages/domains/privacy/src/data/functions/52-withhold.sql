-- From the decision until the last row is gone nobody uses what is here of who is to be erased, however long that takes; what is left then is the id alone.
-- Decided about one id it is so about each by which they are known: what they turned out to be holds what was theirs.
create or replace function oversight.withhold() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  if tg_op = 'DELETE' then
    -- They turned out to be another, and were not erased: what else is kept and not used of them stays so.
    perform privacy.lift_restriction(old.party)
      where not exists (select from oversight.restrictions r where old.party = any (r.covers) and r.until is null);
  elsif new.forgotten_at is null and new.finished_at is null then
    perform privacy.restrict(new.party);
    insert into oversight.erasures (party, request, decided_at)
      select one, new.request, new.decided_at from oversight.known_as(new.party) one where one <> new.party
      on conflict (party) do nothing;
  else
    perform privacy.lift_restriction(new.party);
  end if;
  return null;
end;
$$;

create or replace trigger erasures_withhold after insert or delete or update of forgotten_at, finished_at on oversight.erasures
  for each row execute function oversight.withhold();

-- Who was decided about before this was so.
select privacy.restrict(e.party) from oversight.erasures e where e.forgotten_at is null and e.finished_at is null;
insert into oversight.erasures (party, request, decided_at)
  select one, e.request, e.decided_at from oversight.erasures e cross join lateral oversight.known_as(e.party) one
  where e.forgotten_at is null and e.finished_at is null
  on conflict (party) do nothing;

-- Which of these are still to be erased here. For who serves from this database: it may be a backup.
create or replace function oversight.under_way(parties uuid[]) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select e.party from oversight.erasures e where e.party = any (parties) and e.forgotten_at is null and e.finished_at is null
$$;
