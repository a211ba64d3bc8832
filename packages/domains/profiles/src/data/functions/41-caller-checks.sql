-- Whether this is the right answer. What is held is compared here and never leaves.
create or replace function profiles.is_right_answer(party uuid, question text, answer text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select case question
    when 'birthDate' then answer in (
      select i.born_on::text from profiles.anchored_identities i where i.party_id = party
      union select i.born_on::text from profiles.stated_identities i where i.party_id = party)
    when 'telephoneEnding' then exists (
      select from profiles.digital_addresses a where a.party_id = party and a.kind = 'telephone'
        and length(profiles.plain_number(answer)) = 4 and right(a.address, 4) = profiles.plain_number(answer))
    when 'mailAddress' then exists (
      select from profiles.digital_addresses a where a.party_id = party and a.kind = 'mail' and lower(a.address) = lower(trim(answer)))
    when 'houseNumber' then exists (
      select from profiles.contacts c where c.party_id = party and profiles.plain_number(c.house_number) = profiles.plain_number(answer))
    when 'postalCode' then exists (
      select from profiles.contacts c where c.party_id = party and c.postal_code = trim(answer))
    else false
  end
$$;

-- How often questions about this party were answered wrongly within the hour, by whichever agent.
create or replace function profiles.wrong_answers(party uuid) returns bigint
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(sum(c.wrong), 0) from profiles.caller_checks c where c.party_id = party and c.began_at > now() - interval '1 hour'
$$;

drop function if exists profiles.questions_held(uuid);

-- What this agent could ask about a party that they found within the hour: what is known of it and was not said already to find it, however often it was
-- found. Null: not found by this agent, asked too much, or of whom data are kept and not used.
create function profiles.questions_held(party uuid) returns text[]
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  found_by text[];
begin
  perform profiles.assert_may_find();
  select f.found_by into found_by from profiles.findings f
    where f.agent = privacy.subject() and f.party_id = party and f.found_at > now() - interval '1 hour' and profiles.wrong_answers(party) < 6
      and not privacy.is_restricted(party);
  if not found then
    return null;
  end if;
  return array_remove(array[
    case when not 'nameAndBirthDate' = any (found_by) and (
      exists (select from profiles.anchored_identities i where i.party_id = party and i.born_on is not null)
      or exists (select from profiles.stated_identities i where i.party_id = party and i.born_on is not null)) then 'birthDate' end,
    case when not 'number' = any (found_by) and exists (
      select from profiles.digital_addresses a where a.party_id = party and a.kind = 'telephone') then 'telephoneEnding' end,
    case when not 'number' = any (found_by) and exists (
      select from profiles.digital_addresses a where a.party_id = party and a.kind = 'mail') then 'mailAddress' end,
    (select 'houseNumber' from profiles.contacts c where not 'address' = any (found_by) and c.party_id = party and c.house_number is not null),
    (select 'postalCode' from profiles.contacts c where not 'address' = any (found_by) and c.party_id = party and c.postal_code is not null)], null);
end;
$$;

-- Begins a check with two questions or more, no two the same. False: not ones that could be asked.
create or replace function profiles.begin_check(check_id uuid, party uuid, questions text[]) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if (select count(distinct q) from unnest(questions) q) < 2 or not coalesce(questions <@ profiles.questions_held(party), false) then
    return false;
  end if;
  insert into profiles.caller_checks (agent, id, party_id, questions) values (privacy.subject(), check_id, party, begin_check.questions)
    on conflict do nothing;
  return exists (select from profiles.caller_checks c where c.agent = privacy.subject() and c.id = check_id and c.party_id = party);
end;
$$;

-- Three attempts within half an hour, six an hour for a party whoever asks; which answer was wrong is not told. Each comparison is logged: whoever guesses
-- learns of the data. No row: no such check of this agent.
create or replace function profiles.answer_check(check_id uuid, answers jsonb) returns table (outcome text, attempts_left int)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  asked profiles.caller_checks;
begin
  perform profiles.assert_may_find();
  select * into asked from profiles.caller_checks c where c.agent = privacy.subject() and c.id = check_id;
  if not found then
    return;
  end if;
  -- Many checks at once would each have their attempts.
  perform pg_advisory_xact_lock(hashtextextended('profiles.checks ' || asked.party_id, 0));
  select * into asked from profiles.caller_checks c where c.agent = privacy.subject() and c.id = check_id;
  if asked.passed_at is not null then
    return query select 'passed', 3 - asked.wrong;
    return;
  end if;
  if asked.wrong >= 3 or profiles.wrong_answers(asked.party_id) >= 6 or asked.began_at < now() - interval '30 minutes'
    or privacy.is_restricted(asked.party_id)
  then
    return query select 'closed', 0;
    return;
  end if;
  insert into privacy.processing_log (subjects, objects, field_groups)
    select array_agg(asked.party_id), array_agg(asked.party_id), array_agg(g)
    from (select distinct case q when 'birthDate' then 'identity' else 'contact' end from unnest(asked.questions) q) compared (g);
  if (select bool_and(coalesce(profiles.is_right_answer(asked.party_id, q, answers ->> q), false)) from unnest(asked.questions) q) then
    update profiles.caller_checks c set passed_at = now() where c.agent = asked.agent and c.id = check_id;
    return query select 'passed', 3 - asked.wrong;
  else
    update profiles.caller_checks c set wrong = c.wrong + 1 where c.agent = asked.agent and c.id = check_id;
    return query select case asked.wrong when 2 then 'closed' else 'wrong' end, 2 - asked.wrong;
  end if;
end;
$$;
