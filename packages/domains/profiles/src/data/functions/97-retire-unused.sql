-- Of these people, of all when it is null, whom nothing was heard of for as long as the matrix lets them be kept, with since when: who has an account, for
-- self-service; who has none, for answers.
create or replace function profiles.unused(asked uuid[]) returns table (id uuid, since date)
  language sql stable set search_path = pg_catalog, pg_temp
as $$
  with terms as (
    select current_date - (p.facts #>> '{retention,days}')::int as since, p.name from privacy.purposes p
  ), quiet as materialized (
    select p.id, t.since from profiles.parties p left join profiles.accounts a on a.party_id = p.id left join profiles.last_uses u on u.party_id = p.id
      join terms t on t.name = case when a.party_id is null then 'answer' else 'self-service' end
    where (asked is null or p.id = any (asked)) and p.kind = 'person' and p.merged_into is null and coalesce(u.used_on, p.created_at::date) < t.since
  )
  select distinct q.id, q.since from quiet q
  -- Of those few also what they were before they turned out to be one.
  where not exists (select from profiles.all_of(q.id) one join profiles.last_uses u on u.party_id = one where u.used_on >= q.since)
    and not exists (
      select from profiles.all_of(q.id) one left join profiles.accounts a on a.party_id = one
        join profiles.organisation_members m on m.member_id = one or m.subject = a.subject where m.ended_at is null)
$$;

-- Who they are now. For the worker, once a day.
create or replace function profiles.find_unused() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select u.id from profiles.unused(null) u $$;

-- Erases these of whom still nothing was heard, by the path of every erasure, unless something about them is still going on. How many. For the worker. NOTE:
-- who is one with whom is held first: found before the wait, somebody who just turned out to be in use would go. A few at a time: whoever merges waits for
-- this, and whoever breaks the glass for them.
create or replace function profiles.retire_unused(asked uuid[]) returns bigint
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform oversight.hold_persons();
  return (select count(*) from profiles.unused(asked) u where oversight.retire(u.id, u.since));
end;
$$;
drop function if exists profiles.retire_unused();

-- What ended of somebody who stays: mandates and consents for which the term of self-service is over, with what was drawn for them. How many. For the worker, once a day.
create or replace function profiles.forget_ended() returns bigint
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  with term as (
    select now() - make_interval(days => (p.facts #>> '{retention,days}')::int) as since from privacy.purposes p where p.name = 'self-service'
  ), mandates as (
    delete from profiles.mandates d using term t where least(d.ended_at, d.ends_at) < t.since returning d.id
  ), drawn as (
    delete from privacy.drawn_ids n using mandates d where n.drawn_id = d.id
  ), consents as (
    delete from profiles.consents c using term t where least(c.withdrawn_at, c.expires_at) < t.since returning 1
  ), capacities as (
    delete from profiles.capacities c using term t where c.valid_until < t.since returning 1
  )
  select (select count(*) from mandates) + (select count(*) from consents) + (select count(*) from capacities)
$$;
