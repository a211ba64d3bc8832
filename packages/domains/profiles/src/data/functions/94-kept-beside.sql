-- What is kept about a person that is no row of a party: which relations run of those that this domain may record (who has them is told of organisations
-- alone), what they were asked as a caller, which charter they accepted. As {field group, part, row}: for an export, by who may read all of the person.
create or replace function profiles.kept_beside(party uuid) returns table (field_group text, part text, row_is jsonb)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  everyone uuid[] := array(select profiles.all_of(party));
begin
  if not (privacy.may(party, 'identity', 'read') and privacy.may(party, 'national-number', 'read')) then
    return;
  end if;
  return query
    select 'party-core', 'relations', jsonb_strip_nulls(jsonb_build_object('relation', r.relation, 'purpose', r.purpose, 'since', r.valid_from,
        'until', nullif(r.valid_until, 'infinity'), 'organisation', substring(r.holder from '^organisation:(.*)')))
      from privacy.relations r where r.object = any (everyone)
    union all select 'party-core', 'charters', jsonb_build_object('version', c.version, 'acceptedAt', c.accepted_at)
      from privacy.charter_acceptances c join profiles.accounts a on c.holder = 'subject:' || a.subject where a.party_id = any (everyone)
    union all select 'identity', 'callerChecks', jsonb_build_object('beganAt', c.began_at, 'questions', c.questions, 'wrongAnswers', c.wrong,
        'passedAt', c.passed_at)
      from profiles.caller_checks c where c.party_id = any (everyone);
end;
$$;
