-- Whoever puts files of people in order: staff that may correct who this party is. A citizen never learns of others who look alike.
create or replace function profiles.may_merge(party uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select privacy.claims() ->> 'kind' = 'staff' and privacy.may(party, 'identity', 'change')
    and exists (select from profiles.parties p where p.id = party and p.merged_into is null)
$$;

-- Whether what was proven of these two says that they are not one: another national number, or another day of birth.
create or replace function profiles.are_proven_apart(one uuid, other uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select from profiles.national_numbers a, profiles.national_numbers b where a.party_id = one and b.party_id = other and a.look_up <> b.look_up)
  or exists (
    select from profiles.anchored_identities a, profiles.anchored_identities b where a.party_id = one and b.party_id = other and a.born_on <> b.born_on)
$$;

-- Which people may be the same as this person, and why. Of an organisation there is one per official number, so those are never two.
create or replace function profiles.lookalikes(party uuid) returns table (party_id uuid, reason text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with same as (
    select o.party_id, 'sameNationalNumber' as reason from profiles.national_numbers m join profiles.national_numbers o on o.look_up = m.look_up
      where m.party_id = party
    union
    select b.party_id, 'sameNameAndBirthDate' from profiles.search_terms m join profiles.search_terms b on b.kind = 'born' and b.term = m.term
      where m.party_id = party and m.kind = 'born' and (
        select count(*) from profiles.search_terms x join profiles.search_terms y on y.kind = 'name' and y.term = x.term
        where x.party_id = party and x.kind = 'name' and y.party_id = b.party_id) >= 2
    union
    -- Verified ones: anybody can write down the address of another.
    select n.party_id, 'sameAddressAndName' from profiles.digital_addresses m
      join profiles.verified_addresses mv on mv.party_id = m.party_id and mv.address_id = m.id
      join profiles.search_terms t on t.kind = 'number' and t.term = profiles.plain_number(m.address)
      join profiles.digital_addresses n on n.party_id = t.party_id and profiles.plain_number(n.address) = t.term
      join profiles.verified_addresses nv on nv.party_id = n.party_id and nv.address_id = n.id
      where m.party_id = party and exists (
        select from profiles.search_terms x join profiles.search_terms y on y.kind = 'name' and y.term = x.term
        where x.party_id = party and x.kind = 'name' and y.party_id = n.party_id)
  )
  select s.party_id, s.reason from same s
    join profiles.parties p on p.id = s.party_id join profiles.parties me on me.id = party
  where s.party_id <> party and p.merged_into is null and p.kind = 'person' and me.kind = 'person'
    and not profiles.are_proven_apart(party, s.party_id)
    -- Nobody acts for themselves: of these two one acts for the other.
    and not exists (
      select from profiles.mandates d
      where d.party_id = party and d.other_party_id = s.party_id and d.ended_at is null and d.ends_at > now())
    -- Data that are kept and not used are not compared with those of anybody, nor made one with them.
    and not privacy.is_restricted(party) and not privacy.is_restricted(s.party_id)
$$;

drop function if exists profiles.suggest_duplicates(uuid);

-- {duplicates: the least that tells apart who may be the same as this party, with the reasons; at most ten}. Logged here. Who looks so looks for people:
-- it counts as a search, and is {most} when this agent searched too often. Nothing for whom that is not for.
create function profiles.suggest_duplicates(party uuid) returns jsonb
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  limited integer;
  answer jsonb;
begin
  if not profiles.may_merge(party) then
    return '{"duplicates": []}';
  end if;
  limited := profiles.count_search();
  if limited is not null then
    return jsonb_build_object('most', limited);
  end if;
  with shown as (
    select l.party_id as id, array_agg(l.reason order by l.reason) as reasons from profiles.lookalikes(party) l
    group by l.party_id order by count(*) desc, l.party_id limit 10
  ), logged as (
    insert into privacy.processing_log (subjects, objects, field_groups)
      select array_agg(s.id), array_agg(s.id), array_agg(g) from shown s
        left join profiles.contacts c on c.party_id = s.id
        cross join unnest(array['identity', case when c.municipality is not null then 'contact' end]) g
      where g is not null having count(*) > 0
  )
  select jsonb_build_object('duplicates', coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', profiles.name_of(s.id),
      'birthYear', to_char(i.born_on, 'YYYY'), 'municipality', c.municipality, 'reasons', s.reasons)
    order by cardinality(s.reasons) desc, s.id), '[]'))
  into answer from shown s left join lateral (
      select a.born_on, 1 as rank from profiles.anchored_identities a where a.party_id = s.id
      union all select t.born_on, 2 from profiles.stated_identities t where t.party_id = s.id
      order by rank limit 1) i on true
    left join profiles.contacts c on c.party_id = s.id;
  return answer;
end;
$$;

-- Hands the rows of one party in a table to another, but those with which it would have the same twice. Their keys (all columns but the party).
create or replace function profiles.hand_over(table_name text, party_column text, key_columns text[], giver uuid, taker uuid) returns jsonb
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  moved jsonb;
  same text := (select string_agg(format('o.%1$I = t.%1$I', k), ' and ') from unnest(key_columns) k);
  keys text := (select string_agg(format('%L, t.%I', k, k), ', ') from unnest(key_columns) k);
begin
  execute format(
    'with moved as (
      update profiles.%1$I t set %2$I = $2 where t.%2$I = $1
        and not exists (select from profiles.%1$I o where o.%2$I = $2 %3$s)
      returning jsonb_build_object(%4$s) as key)
    select coalesce(jsonb_agg(key), ''[]'') from moved',
    table_name, party_column, coalesce('and ' || same, ''), coalesce(keys, ''))
    into moved using giver, taker;
  return jsonb_build_object('table', table_name, 'party', party_column, 'rows', moved);
end;
$$;

-- Says of every party that was merged into this one whose it is: of those who are this one, so that they see it as their own (who looked at it, above all),
-- and of this one, for an officer who deals with the whole person. Made anew, since a merge and its undoing change it for all of them.
create or replace function profiles.tell_merged(kept uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  delete from privacy.relations r where r.relation = 'self-merged' and r.object in (select profiles.all_of(kept));
  perform privacy.relate(one, 'self-merged', h.holder, null, 'merged into ' || kept, h.valid_until)
    from profiles.all_of(kept) one, (
      select 'party:' || kept as holder, 'infinity'::timestamptz as valid_until
      union all select r.holder, r.valid_until from privacy.relations r where r.object = kept and r.relation = 'self') h
    where one <> kept;
  perform oversight.follow_persons();
end;
$$;

-- How much was proven of a party. A national number most of all: sealed under the key of its party, it cannot change hands.
create or replace function profiles.proof_of(party uuid) returns integer
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select (select count(*) * 2 from profiles.national_numbers n where n.party_id = party)::int
    + (select count(*) from profiles.anchored_identities i where i.party_id = party)::int
$$;

drop function if exists profiles.merge_parties(uuid, uuid, uuid);

-- Makes one of two parties that are the same: everything of the second that the first has not goes over. Null: nothing says that they are the same, or
-- the actor may not correct both: else whoever may see the first would come to see the second by merging. 'provenStays': more was proven of the other.
create function profiles.merge_parties(merge_id uuid, kept uuid, merged uuid) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  why text[];
  moved jsonb;
  fact record;
begin
  -- Two that merge the same two the other way round would lose both; and who decides about one of them means both or not.
  perform oversight.change_persons();
  if exists (select from profiles.merges m where m.kept_id = kept and m.id = merge_id and m.merged_id = merged and m.undone_at is null) then
    return kept;
  end if;
  -- A proof that is on its way is asked of the one that stays; one that comes in just now is waited for: it may prove that they are two.
  perform from profiles.identity_requests r where r.party_id in (kept, merged) for update;
  select array_agg(l.reason order by l.reason) into why from profiles.lookalikes(kept) l where l.party_id = merged;
  if why is null or not profiles.may_merge(kept) or not profiles.may_merge(merged) then
    return null;
  end if;
  if profiles.proof_of(merged) > profiles.proof_of(kept) then
    return 'provenStays';
  end if;
  -- Every party has a row for its address: an empty one makes place for one that says something.
  delete from profiles.contacts c where c.party_id = kept and num_nonnulls(c.street, c.postal_code, c.municipality) = 0;
  moved := jsonb_build_array(
    profiles.hand_over('identity_requests', 'party_id', '{}', merged, kept),
    profiles.hand_over('contacts', 'party_id', '{}', merged, kept),
    profiles.hand_over('anchored_identities', 'party_id', '{}', merged, kept),
    profiles.hand_over('stated_identities', 'party_id', '{}', merged, kept),
    profiles.hand_over('accounts', 'party_id', '{subject}', merged, kept),
    profiles.hand_over('digital_addresses', 'party_id', '{address}', merged, kept),
    profiles.hand_over('contact_preferences', 'party_id', '{purpose}', merged, kept),
    profiles.hand_over('consents', 'party_id', '{id}', merged, kept),
    profiles.hand_over('mandates', 'party_id', '{id,side}', merged, kept),
    profiles.hand_over('mandates', 'other_party_id', '{id,side}', merged, kept),
    profiles.hand_over('capacities', 'party_id', '{organisation_id}', merged, kept),
    profiles.hand_over('organisation_members', 'member_id', '{organisation_id,id}', merged, kept),
    jsonb_build_object('facts', (
      select coalesce(jsonb_agg(jsonb_build_object('relation', r.relation, 'holder', r.holder, 'until', r.valid_until, 'reason', r.reason)), '[]')
      from privacy.relations r where r.object = merged and split_part(r.relation, '-', 1) in ('self', 'mandate'))));
  -- Of an account that is asked about beside another, the one that stays asks at its next visit.
  delete from profiles.identity_requests r where r.party_id = merged;
  for fact in select * from privacy.relations r where r.object = merged and split_part(r.relation, '-', 1) in ('self', 'mandate') loop
    perform privacy.relate(kept, fact.relation, fact.holder, null, fact.reason, fact.valid_until);
    perform privacy.unrelate(merged, fact.relation, fact.holder);
  end loop;
  -- Who was in contact with the other reads no more of it: they find the one that stays, and ask anew. So it is after an undoing too.
  delete from profiles.findings f where f.party_id = merged;
  update profiles.caller_checks c set passed_at = null, began_at = c.began_at - interval '1 day' where c.party_id = merged;
  -- After the checks: a contact that is being opened holds one of them.
  delete from privacy.relations r where r.object = merged and r.relation = 'in-contact';
  insert into profiles.contacts (party_id) values (kept) on conflict do nothing;
  update profiles.parties p set merged_into = kept where p.id = merged;
  insert into profiles.merges (kept_id, id, merged_id, reasons) values (kept, merge_id, merged, why);
  insert into profiles.merge_moves (kept_id, id, moved) values (kept, merge_id, moved);
  perform profiles.tell_merged(kept);
  perform pg_notify('parties_merged', '');
  return kept;
end;
$$;

-- Takes two parties apart: what went over goes back. Part of profiles.undo_merge and profiles.part_from_others.
create or replace function profiles.take_apart(done profiles.merges) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  part jsonb;
  item jsonb;
begin
  for part in
    select p from profiles.merge_moves v, jsonb_array_elements(v.moved) p where v.kept_id = done.kept_id and v.id = done.id
  loop
    for item in select r from jsonb_array_elements(part -> 'rows') r loop
      execute format('update profiles.%1$I t set %2$I = $1 where t.%2$I = $2 %3$s', part ->> 'table', part ->> 'party',
        (select string_agg(format('and t.%I::text = %L', k.key, k.value), ' ') from jsonb_each_text(item) k))
        using done.merged_id, done.kept_id;
    end loop;
    for item in select f from jsonb_array_elements(part -> 'facts') f loop
      -- What ended since stays ended.
      delete from privacy.relations r where r.object = done.kept_id and r.relation = item ->> 'relation' and r.holder = item ->> 'holder';
      if found then
        perform privacy.relate(done.merged_id, item ->> 'relation', item ->> 'holder', null, item ->> 'reason', (item ->> 'until')::timestamptz);
      end if;
    end loop;
  end loop;
  insert into profiles.contacts (party_id) values (done.kept_id), (done.merged_id) on conflict do nothing;
  update profiles.parties p set merged_into = null where p.id = done.merged_id;
  update profiles.merges m set undone_at = now() where m.kept_id = done.kept_id and m.id = done.id;
  delete from profiles.merge_moves v where v.kept_id = done.kept_id and v.id = done.id;
  perform profiles.tell_merged(one) from unnest(array[done.kept_id, done.merged_id]) one;
end;
$$;

-- Takes two parties apart again. Null: no such merge, or not for this actor.
create or replace function profiles.undo_merge(kept uuid, merge_id uuid) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  done profiles.merges;
begin
  perform oversight.change_persons();
  select * into done from profiles.merges m where m.kept_id = kept and m.id = merge_id and m.undone_at is null;
  if not found or not profiles.may_merge(kept) then
    return null;
  end if;
  perform profiles.take_apart(done);
  perform pg_notify('parties_merged', '');
  return kept;
end;
$$;

-- A database restored from a backup may hold merges that were undone since. Of these, who were all erased, whoever is merged with somebody that was not
-- is taken apart from them first: each that was erased was written down. For the worker, before it erases them again.
create or replace function profiles.part_from_others(erased uuid[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform oversight.change_persons();
  perform profiles.take_apart(m) from profiles.merges m
    where m.undone_at is null and (m.kept_id = any (erased)) <> (m.merged_id = any (erased)) order by m.merged_at desc;
end;
$$;
