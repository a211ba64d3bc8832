-- The live products that answer what was asked, the best first by `rank` (0 to 1), with the stems that were found in each. A product
-- needs not have every word, but one that lacks what others have sinks; far below the best one it is not shown at all. The filters
-- choose from that: they change nothing in who is a hit, so a facet counts what choosing it leaves.
--
-- Runs as the owner, because trigrams and `like` get no index under a policy. So it applies the policy's own condition itself; and what it
-- finds is read under the policy once more.
create or replace function content.search_hits(
  asked_locale text, asked text, themes text[], audiences text[], types text[], authorities text[], areas text[]
)
  returns table (locale text, product_id uuid, rank double precision, matched text[])
  language plpgsql stable security definer rows 50
  set search_path = content, pg_catalog, pg_temp
as $$
begin
  return query
  with found as materialized (
    select m.place, m.part, t.product_id, max(m.quality * t.weight) as weight, string_agg(m.stem, ' ') as stems
    from content.search_meanings(asked_locale, asked) m
    join content.search_terms t on t.language = m.language and t.stem = m.stem
    join content.product_documents d on d.product_id = t.product_id
    where d.visible_from <= now() and d.visible_until > now()
    group by 1, 2, 3
  ), places as (
    -- A word that few products have says more.
    select f.place, 1 / (1 + ln(count(distinct f.product_id))) as rarity from found f group by 1
  ), scored as (
    select f.product_id, f.place, string_agg(f.stems, ' ') as stems,
      greatest(
        max(f.weight) filter (where f.part = 0),
        -- Half a compound is worth less than half.
        sum(f.weight) filter (where f.part > 0) * case count(*) filter (where f.part > 0) when 2 then 1 else 0.3 end
      ) as weight
    from found f
    group by 1, 2
  ), ranked as (
    select s.product_id, sum(s.weight * p.rarity) * sum(p.rarity) as score, string_agg(s.stems, ' ') as stems
    from scored s join places p using (place)
    group by 1
  ), best as (
    select max(r.score) as score from ranked r
  )
  select asked_locale, r.product_id, round((r.score / max(r.score) over ())::numeric, 4)::double precision,
    string_to_array(r.stems, ' ')
  from ranked r cross join best b
  where r.score > 0.12 * b.score
    and (themes is null or content.has_code(r.product_id, 'theme', themes))
    and (audiences is null or content.has_code(r.product_id, 'audience', audiences))
    and (types is null or content.has_code(r.product_id, 'type', types))
    and (authorities is null or content.has_code(r.product_id, 'authority', authorities))
    and (areas is null or content.has_code(r.product_id, 'area', areas));
end;
$$;
