-- The accounts that officers read of and that the realm has to name, again after a day: who left has no name any more.
create or replace function oversight.accounts_to_name() returns setof text
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select a.account
  from (
    select opened_by from oversight.emergency_openers
    union select proposed_by from oversight.rule_proposals
    union select handled_by from oversight.data_requests where handled_by is not null
  ) a (account)
    left join oversight.colleagues c using (account)
  where c.account is null or c.told_at < now() - interval '1 day'
  limit 200
$$;

create or replace function oversight.name_colleague(colleague text, called text, realm_roles text[]) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  insert into oversight.colleagues (account, name, roles, told_at) values (colleague, called, realm_roles, now())
    on conflict (account) do update set name = excluded.name, roles = excluded.roles, told_at = excluded.told_at
$$;
