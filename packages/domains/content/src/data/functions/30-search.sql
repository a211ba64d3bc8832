-- Search runs as the owner, because full text, trigrams and `like` get no index under a policy. So it applies the policy itself: only
-- products live at this moment count, in hits, totals, facets and suggestion alike. The products found are then read under the policy again.

-- What each asked word may mean: the stems it stands for and how surely. `part` is 0 for the word as a whole, 1 and 2 for the two
-- halves of a compound that nobody wrote in one word.
create or replace function content.search_meanings(asked_locale text, asked text)
  returns table (language text, place int, part int, stem text, quality real)
  language plpgsql stable security definer set search_path = content, pg_catalog, pg_temp
as $$
declare
  languages constant text[] := case asked_locale when 'en' then array['en', 'nl'] else array['nl'] end;
  tokens text[];
  token text;
  tongue text;
  the_stem text;
  the_sound text;
  i int := 0;
  n int;
  is_known boolean;
begin
  select array_agg(w.word order by w.place) into tokens
  from (select * from content.to_words(left(asked, 200)) limit 12) w;
  n := coalesce(cardinality(tokens), 0);
  -- Two words may be the halves of one: "gevel renovatie".
  for i in 1 .. n - 1 loop
    if length(tokens[i]) >= 3 and length(tokens[i + 1]) >= 3 then
      tokens := tokens || (tokens[i] || tokens[i + 1]);
    end if;
  end loop;

  foreach tongue in array languages loop
    for i in 1 .. coalesce(cardinality(tokens), 0) loop
      token := tokens[i];
      the_stem := content.to_stem(tongue, token);
      continue when the_stem is null;
      the_sound := content.to_sound(the_stem);

      return query
        select tongue, i, 0, w.stem,
          max(case
            when w.stem = the_stem then 1.0
            when length(the_sound) >= 3 then 0.85
            else 0.0
          end)::real
        from content.search_words w
        where w.language = tongue and (w.stem = the_stem or w.sound = the_sound) and content.is_searchable(tongue, w.stem)
        group by w.stem;
      is_known := found;

      -- A part of a longer word: its end says what it is ("vergunning"), its beginning what it is about ("terras").
      if length(the_stem) >= 4 then
        return query
          select tongue, i, 0, w.stem,
            max(case
              when w.stem like '%' || the_stem then 0.7
              when w.word ^@ token or w.stem ^@ the_stem then 0.55 + 0.25 * length(the_stem)::real / length(w.stem)
              else 0.4
            end)::real
          from content.search_words w
          where w.language = tongue and (w.stem like '%' || the_stem || '%' or w.word ^@ token) and w.stem <> the_stem
          group by w.stem;
        is_known := is_known or found;
      elsif i = n and length(token) >= 2 then
        return query
          select tongue, i, 0, w.stem, 0.5::real
          from content.search_words w
          where w.language = tongue and w.word ^@ token and w.stem <> the_stem
          group by w.stem
          limit 50;
      end if;

      if i <= n and not is_known then
        -- A compound of words we know: "geboorteakte" for "akte van geboorte".
        if length(token) >= 7 then
          return query
            with cuts as (
              select k as begins_at, left(token, k) as first_half, substr(token, k + 1) as second_half from generate_series(3, length(token) - 3) k
              union all
              select k, left(token, k - 1), substr(token, k + 1) from generate_series(4, length(token) - 3) k
              where substr(token, k, 1) in ('s', 'e', 'n')
            ), halves as (
              select c.begins_at, a.stem as first_stem, b.stem as second_stem
              from cuts c
              join content.search_words a on a.language = tongue and a.sound = content.to_sound(content.to_stem(tongue, c.first_half))
              join content.search_words b on b.language = tongue and b.sound = content.to_sound(content.to_stem(tongue, c.second_half))
            )
            select distinct tongue, i, x.part, x.stem, 0.5::real
            from halves h cross join lateral (values (1, h.first_stem), (2, h.second_stem)) x (part, stem);
        end if;
        -- Mistyped.
        if length(token) >= 4 then
          return query
            select tongue, i, 0, w.stem, max(0.8 * (1 - w.mistakes::real / length(token)))::real
            from (
              select v.stem, levenshtein_less_equal(v.word, token, 3) as mistakes
              from content.search_words v
              where v.language = tongue and v.word % token
            ) w
            where w.mistakes <= case when length(token) <= 5 then 1 when length(token) <= 8 then 2 else 3 end
            group by w.stem;
        end if;
      end if;
    end loop;
  end loop;
end;
$$;

-- Whether a stem occurs in anything live.
create or replace function content.is_searchable(asked_language text, asked_stem text) returns boolean
  language sql stable security definer set search_path = content, pg_catalog, pg_temp
as $$
  select exists (
    select from content.search_terms t join content.product_documents d on d.product_id = t.product_id
    where t.language = asked_language and t.stem = asked_stem and d.visible_from <= now() and d.visible_until > now()
  )
$$;

-- The live products that answer what was asked, the best first by `rank` (0 to 1), with the stems that were found in each. A product
-- needs not have every word, but one that lacks what others have sinks; far below the best one it is not shown at all.
create or replace function content.search_hits(
  asked_locale text, asked text, themes text[], audiences text[], types text[], authorities text[], areas text[]
)
  returns table (product_id uuid, rank double precision, matched text[])
  language sql stable security definer set search_path = content, pg_catalog, pg_temp
as $$
  with meanings as materialized (
    select * from content.search_meanings(asked_locale, asked)
  ), live as (
    select count(*) as total from content.product_documents d where d.visible_from <= now() and d.visible_until > now()
  ), found as (
    select m.place, m.part, t.product_id, max(m.quality * t.weight) as weight, array_agg(m.stem) as stems
    from meanings m
    join content.search_terms t on t.language = m.language and t.stem = m.stem
    join content.product_documents d on d.product_id = t.product_id
    where d.visible_from <= now() and d.visible_until > now()
    group by 1, 2, 3
  ), places as (
    select place, ln(1 + (select total from live)::real / count(distinct f.product_id)) as rarity from found f group by 1
  ), scored as (
    select f.product_id, f.place,
      greatest(
        max(f.weight) filter (where f.part = 0),
        case when count(distinct f.part) filter (where f.part > 0) = 2 then sum(f.weight) filter (where f.part > 0)
          else 0.4 * max(f.weight) filter (where f.part > 0) end
      ) as weight
    from found f
    group by 1, 2
  ), ranked as (
    select s.product_id, sum(s.weight * p.rarity) * (sum(p.rarity) / (select sum(rarity) from places)) as score
    from scored s join places p using (place)
    group by 1
  )
  select r.product_id, round((r.score / max(r.score) over ())::numeric, 4)::double precision, x.stems
  from ranked r
  cross join lateral (select array_agg(distinct u.stem) as stems from found f cross join unnest(f.stems) u (stem) where f.product_id = r.product_id) x
  where r.score > 0.2 * (select max(score) from ranked)
$$;
