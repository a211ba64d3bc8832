-- How many of the products found carry each code. A facet counts under the filters of the other facets, so that choosing one theme does
-- not hide how many the other themes would bring.
create or replace function content.search_facets(
  asked_locale text, asked text, themes text[], audiences text[], types text[], authorities text[], areas text[]
)
  returns table (locale text, facet text, iri text, code text, hits int)
  language plpgsql stable security definer rows 50
  set search_path = content, pg_catalog, pg_temp
as $$
begin
  return query
  with found as materialized (
    select h.product_id,
      (themes is null or content.has_code(h.product_id, 'theme', themes)) as in_themes,
      (audiences is null or content.has_code(h.product_id, 'audience', audiences)) as in_audiences,
      (types is null or content.has_code(h.product_id, 'type', types)) as in_types,
      (authorities is null or content.has_code(h.product_id, 'authority', authorities)) as in_authorities,
      (areas is null or content.has_code(h.product_id, 'area', areas)) as in_areas
    from content.search_hits(asked_locale, asked, null, null, null, null, null) h
  )
  select asked_locale, c.facet, c.iri, c.code, count(*)::int
  from found f join content.product_codes c on c.product_id = f.product_id
  where (f.in_themes or c.facet = 'theme') and (f.in_audiences or c.facet = 'audience') and (f.in_types or c.facet = 'type')
    and (f.in_authorities or c.facet = 'authority') and (f.in_areas or c.facet = 'area')
  group by 2, 3, 4
  order by 2, 5 desc, 4;
end;
$$;
