-- Keeps where the field groups of a schema live, and refuses a column or a view that nobody declared. Part of the policies that
-- toPolicies writes; `declared` is [{"table", "columns", "group", "object", "subject"}], the last three null for a table without people.
create or replace function privacy.declare_tables(schema_name text, declared jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  fault text;
begin
  select format('%s.%s.%s', schema_name, c.relname, a.attname) into fault
  from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = schema_name::regnamespace and c.relkind in ('r', 'p', 'f') and not c.relispartition
    and a.attnum > 0 and not a.attisdropped
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    and not exists (
      select from jsonb_array_elements(declared) d where d ->> 'table' = c.relname and d -> 'columns' ? a.attname::text)
  order by 1 limit 1;
  if fault is not null then
    raise exception 'The column % belongs to no field group: declare it in its table, and its table with protectPersonal or protect.', fault;
  end if;
  select format('%s.%s', schema_name, c.relname) into fault from pg_class c
  where c.relnamespace = schema_name::regnamespace
    and (c.relkind = 'm' or (c.relkind = 'v' and not coalesce(c.reloptions && array['security_invoker=true', 'security_invoker=on'], false)))
  order by 1 limit 1;
  if fault is not null then
    raise exception 'The view % would show what the policies of its tables hide: make it security_invoker, or a table.', fault;
  end if;
  delete from privacy.protected_tables t where t.schema = schema_name;
  insert into privacy.protected_tables (schema, "table", field_group, object_column, subject_column)
  select schema_name, d ->> 'table', d ->> 'group', d ->> 'object', d ->> 'subject'
  from jsonb_array_elements(declared) d where d ->> 'group' is not null;
end;
$$;
