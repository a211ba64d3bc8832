-- How long what readers see stays as it is without anybody publishing: until the next moment at which a product starts or ends. It tells
-- that moment also of a product that is not live yet, and nothing else of it. Null when there is none.
create or replace function content.ms_until_visibility_changes() returns double precision
  language sql stable security definer set search_path = content, pg_catalog, pg_temp
as $$
  select extract(epoch from min(at) - now()) * 1000
  from content.product_documents d, lateral (values (d.visible_from), (d.visible_until)) moments (at)
  where at > now() and isfinite(at);
$$;
