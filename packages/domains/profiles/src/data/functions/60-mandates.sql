drop function if exists profiles.give_mandate(uuid, uuid, jsonb, text);

-- Whether somebody whose mandates this actor records would be found by nobody when they call: without a birth date, a number or an address.
create or replace function profiles.is_lost_to_callers(party uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select privacy.may(party, 'mandate', 'create')
    and not exists (select from profiles.search_terms t where t.party_id = party and t.kind in ('born', 'number', 'address'))
$$;

-- Offers a mandate in the name of a person; who has the code takes it up. Somebody else than the person says what they saw or heard, and only
-- for whom is found again: who is not could not end it by telephone. Null: the actor may not act for this person, brings no evidence, or used this id for something else.
create function profiles.give_mandate(party uuid, client_id uuid, terms jsonb, code_hash text) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  wanted text[] := array(select distinct s from jsonb_array_elements_text(terms -> 'scope') s order by s);
  mandate uuid;
  is_new boolean;
begin
  if not privacy.may(party, 'mandate', 'create')
    or (party is distinct from privacy.own_subject() and (length(trim(coalesce(terms ->> 'evidence', ''))) < 20 or profiles.is_lost_to_callers(party))) then
    return null;
  end if;
  select * into mandate, is_new from privacy.draw_id(client_id);
  if is_new then
    insert into profiles.mandates (id, party_id, side, scope, evidence, ends_at)
      values (mandate, party, 'given', wanted, terms ->> 'evidence', (terms ->> 'endsAt')::timestamptz);
  else
    -- The second of two clicks: the code that was shown last is the one that counts.
    perform from profiles.mandates m where m.id = mandate and m.party_id = party and m.began_at is null and m.ended_at is null
      and m.scope = wanted and m.ends_at = (terms ->> 'endsAt')::timestamptz
      for update;
    if not found then
      return null;
    end if;
    delete from profiles.offer_codes c where c.offer = 'mandate' and c.offer_id = mandate;
  end if;
  insert into profiles.offer_codes (code_hash, offer, offer_id, party_id, offered_by, expires_at)
    values (give_mandate.code_hash, 'mandate', mandate, party, privacy.subject(), least(now() + interval '7 days', (terms ->> 'endsAt')::timestamptz));
  return mandate;
end;
$$;

-- Takes up the mandate that has this code, as the person who acts. Null: no such code, one's own mandate, or one that one
-- recorded; also for who is no intermediary, or has not accepted the privacy charter.
create or replace function profiles.take_up_mandate(code_hash text) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  me uuid := privacy.own_subject();
  mandate uuid;
  given profiles.mandates;
begin
  -- Nobody learns of another before the privacy charter binds them.
  if not 'role:intermediary' = any (privacy.holders()) then
    return null;
  end if;
  -- The mandate before its code, as whoever ends it or offers it again.
  perform from profiles.mandates m
    where m.id = (select c.offer_id from profiles.offer_codes c where c.code_hash = take_up_mandate.code_hash) for update;
  delete from profiles.offer_codes c
    where c.code_hash = take_up_mandate.code_hash and c.offer = 'mandate' and c.expires_at > now() and c.party_id <> me and c.offered_by <> privacy.subject()
    returning c.offer_id into mandate;
  update profiles.mandates m set began_at = now(), other_party_id = me, other_name = profiles.name_of(me)
    where m.id = mandate and m.began_at is null and m.ended_at is null
    returning * into given;
  if given.id is null then
    return null;
  end if;
  -- Who the person is, the intermediary reads with the party itself, as long as the mandate lasts, and that is logged.
  insert into profiles.mandates (id, party_id, side, other_party_id, scope, offered_at, began_at, ends_at)
    values (mandate, me, 'held', given.party_id, given.scope, given.offered_at, given.began_at, given.ends_at);
  insert into privacy.memberships (subject, holder, valid_until) values ('subject:' || privacy.subject(), 'mandate:' || mandate, given.ends_at);
  -- For whom they act is in each mandate; what more it opens is what was mandated.
  perform privacy.relate(given.party_id, opened, 'mandate:' || mandate, null, 'mandate ' || mandate, given.ends_at)
    from unnest(array_prepend('mandate', array(select 'mandate-' || part from unnest(given.scope) part))) opened;
  return mandate;
end;
$$;

-- Ends this mandate for both sides. What ran out was ended by nobody. Part of what ends mandates.
create or replace function profiles.end_given(mandate uuid, how text) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  update profiles.mandates m set ended_at = now(), ended_by = how where m.id = mandate and m.ended_at is null and m.ends_at > now();
  delete from profiles.offer_codes c where c.offer = 'mandate' and c.offer_id = mandate;
  -- The facts first: who received data through them is told by the memberships.
  delete from privacy.relations r where r.holder = 'mandate:' || mandate;
  delete from privacy.memberships m where m.holder = 'mandate:' || mandate;
$$;

-- Ends a mandate at once: by the person, by who may act for the person, or by the intermediary. False: none that the actor may end.
create or replace function profiles.end_mandate(mandate uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  me uuid := privacy.own_subject();
  given profiles.mandates;
  how text;
begin
  select * into given from profiles.mandates m where m.id = mandate and m.side = 'given' for update;
  how := case
    when given.id is null then null
    when given.party_id = me then 'person'
    when given.other_party_id = me then 'intermediary'
    when privacy.claims() ->> 'kind' = 'staff' and privacy.may(given.party_id, 'mandate', 'change') then 'contact-centre'
  end;
  if how is null then
    return false;
  end if;
  perform profiles.end_given(mandate, how);
  return true;
end;
$$;

-- Ends, for both sides, every mandate that this party gave, as somebody who calls asks. Part of what ends them unseen.
create or replace function profiles.end_all_given(party uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  select profiles.end_given(m.id, 'contact-centre') from (
    select d.id from profiles.mandates d where d.party_id = party and d.side = 'given' for update) m
$$;

-- Who may end mandates in a contact may end those of a caller before one; nobody else.
create or replace function profiles.assert_may_end_unseen() returns void
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if not coalesce('in-contact' = any (privacy.relations_for('mandate', 'change')), false) then
    raise exception 'only who answers people may end their mandates' using errcode = '42501';
  end if;
end;
$$;

-- Ends, unseen, every mandate that a caller gave whom this agent found within the hour. For that no questions are asked, since they need answers that whoever
-- was recorded with a name and a birth date cannot give. False: not found by this agent.
create or replace function profiles.end_mandates_of(party uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform profiles.assert_may_end_unseen();
  if not exists (
    select from profiles.findings f where f.agent = privacy.subject() and f.party_id = party and f.found_at > now() - interval '1 hour')
  then
    return false;
  end if;
  perform profiles.end_all_given(party);
  return true;
end;
$$;

-- The same for a caller of whom data are kept and not used, whom no search shows: by what they say, as for a search. {found: whether this fits one person, who is such,
-- whose mandates are ended}, and {most} when this agent searched too often. It tells beside what the search does whether it fits one or several, and is logged and counted as one.
create or replace function profiles.end_mandates_of_restricted(question jsonb) returns jsonb
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  fitting uuid[];
  is_one boolean;
  limited integer;
begin
  perform profiles.assert_may_end_unseen();
  limited := profiles.count_search();
  if limited is not null then
    return jsonb_build_object('most', limited);
  end if;
  select array_agg(f) filter (where privacy.is_restricted(f)), count(*) = 1 into fitting, is_one from profiles.fitting(question) f;
  insert into privacy.processing_log (subjects, objects, field_groups)
    select fitting, fitting, array(select 'party-core' from unnest(fitting)) where fitting is not null;
  -- Of several, whoever the others are, the wrong ones would lose theirs.
  if is_one then
    perform profiles.end_all_given(fitting[1]);
  end if;
  return jsonb_build_object('found', is_one and fitting is not null);
end;
$$;
