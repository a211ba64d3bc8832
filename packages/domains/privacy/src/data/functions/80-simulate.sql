-- What other rules would open and close: for each role, field group, action and purpose that differ, how many persons and cases the role reaches
-- by them that it did not, and the other way round. Counted over the facts that are alive; `any` reaches everything that any fact is about.
create or replace function oversight.simulate_rules(proposed jsonb)
  returns table (role text, field_group text, action text, purpose text, is_wider boolean, is_narrower boolean, gained int, lost int)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform oversight.assert_officer();
  return query
    with current_rules as (
      select r.role, r.relation, r.field_group, r.action, r.purpose from privacy.rules r
      where r.version = (select v.version from privacy.rule_versions v where v.is_current)
    ), changes as (
      select x.act, x.role, x.relation, x."fieldGroup" as field_group, x.action, x.purpose
      from jsonb_to_recordset(proposed) as x (act text, role text, relation text, "fieldGroup" text, action text, purpose text)
    ), later_rules as (
      select * from current_rules
      except select c.role, c.relation, c.field_group, c.action, c.purpose from changes c where c.act = 'remove'
      union select c.role, c.relation, c.field_group, c.action, c.purpose from changes c where c.act = 'add'
    ), cells as (
      select c.role, c.field_group, c.action, c.purpose,
        array(select o.relation from current_rules o
          where (o.role, o.field_group, o.action, o.purpose) = (c.role, c.field_group, c.action, c.purpose)) as before,
        array(select o.relation from later_rules o
          where (o.role, o.field_group, o.action, o.purpose) = (c.role, c.field_group, c.action, c.purpose)) as after
      from changes c group by c.role, c.field_group, c.action, c.purpose
    ), reached as (
      select c.role, c.field_group, c.action, c.purpose, f.object,
        bool_or('any' = any (c.before) or (f.relation = any (c.before) and coalesce(f.purpose, c.purpose) = c.purpose)) as had,
        bool_or('any' = any (c.after) or (f.relation = any (c.after) and coalesce(f.purpose, c.purpose) = c.purpose)) as gets
      from cells c join privacy.relations f on f.valid_from <= now() and now() < f.valid_until
      group by c.role, c.field_group, c.action, c.purpose, f.object
    )
    select c.role, c.field_group, c.action, c.purpose, not c.after <@ c.before, not c.before <@ c.after,
      (count(*) filter (where r.gets and not r.had))::int, (count(*) filter (where r.had and not r.gets))::int
    from cells c left join reached r using (role, field_group, action, purpose)
    where not (c.after <@ c.before and c.before <@ c.after)
    group by c.role, c.field_group, c.action, c.purpose, c.before, c.after
    order by 1, 2, 3, 4;
end;
$$;
