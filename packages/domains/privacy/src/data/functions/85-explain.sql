-- What an explanation may rest on: whether data of the object are kept and not used, and for who acts their own live facts about it, memberships, and what they accepted. For an officer who
-- asks about everyone: every live fact about the object. Whether the object exists is not looked at.
create or replace function oversight.explaining_world(asked uuid, is_about_everyone boolean) returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  claims jsonb := privacy.claims();
  self text := 'subject:' || (claims ->> 'sub');
begin
  if is_about_everyone then
    perform oversight.assert_officer();
  end if;
  return jsonb_build_object(
    'at', now(),
    'claims', claims,
    'purpose', privacy.purpose(),
    'restricted', case when privacy.is_restricted(asked) then jsonb_build_array(asked) else '[]' end,
    'facts', (select coalesce(jsonb_agg(jsonb_build_object('object', f.object, 'relation', f.relation, 'holder', f.holder, 'purpose', f.purpose,
        'reason', f.reason, 'validFrom', f.valid_from, 'validUntil', nullif(f.valid_until, 'infinity')) order by f.relation, f.holder, f.purpose), '[]')
      from privacy.relations f
      where f.object = asked and f.valid_from <= now() and now() < f.valid_until and (is_about_everyone or f.holder = any (privacy.holders()))),
    'memberships', (select coalesce(jsonb_agg(jsonb_build_object('subject', m.subject, 'holder', m.holder, 'role', m.role,
        'validFrom', m.valid_from, 'validUntil', nullif(m.valid_until, 'infinity'))), '[]')
      from privacy.memberships m
      where m.subject = self or (claims ->> 'kind' in ('service', 'partner') and m.subject = 'client:' || (claims ->> 'client'))),
    'charters', (select coalesce(jsonb_agg(jsonb_build_object('version', c.version, 'effectiveAt', c.effective_at)), '[]') from privacy.charters c),
    'acceptances', (select coalesce(jsonb_agg(jsonb_build_object('holder', a.holder, 'version', a.version)), '[]')
      from privacy.charter_acceptances a
      where a.holder = any (self || array(select 'organisation:' || jsonb_array_elements_text(claims -> 'organisations'))
        || array(select m.holder from privacy.memberships m where m.subject in (self, 'client:' || (claims ->> 'client'))))));
end;
$$;
