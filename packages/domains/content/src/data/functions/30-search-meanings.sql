-- What each asked word may mean: the stems it stands for and how surely (0 to 1). `place` numbers the asked words; `part` is 0 for a word
-- as a whole, 1 and 2 for the halves of a compound that nobody wrote in one word. Stems of nothing live do no harm here, since only live
-- products are looked up by them, but they must not keep a mistyped word from being understood.
create or replace function content.search_meanings(asked_locale text, asked text)
  returns table (language text, place int, part int, stem text, quality real)
  language plpgsql stable security definer rows 20
  set search_path = content, pg_catalog, pg_temp set enable_seqscan = off
as $$
declare
  languages constant text[] := case asked_locale when 'en' then array['en', 'nl'] else array['nl'] end;
  tokens text[];
  token text;
  tongue text;
  the_stem text;
  the_sound text;
  n int;
  is_known boolean;
  is_split boolean;
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

      -- The word itself, in any of its forms, and what sounds like it.
      return query
        select distinct tongue, i, 0, w.stem, case when w.stem = the_stem then 1.0 else 0.85 end::real
        from content.search_words w
        where w.language = tongue and (w.stem = the_stem or (length(the_sound) >= 3 and w.sound = the_sound))
          and content.is_live_stem(tongue, w.stem);
      is_known := found;

      -- A part of a longer word: its end says what it is ("vergunning"), its beginning what it is about ("terras").
      if length(the_stem) >= 4 then
        return query
          select tongue, i, 0, w.stem,
            max(case
              when w.stem like '%' || the_stem then 0.7
              when w.stem like the_stem || '%' or w.word ^@ token then 0.55 + 0.25 * length(the_stem)::real / length(w.stem)
              else 0.4
            end)::real
          from content.search_words w
          where w.language = tongue and (w.stem like '%' || the_stem || '%' or w.word ^@ token) and w.stem <> the_stem
          group by w.stem;
        is_known := is_known or found;
      elsif i = n and length(token) >= 2 then
        return query
          select distinct tongue, i, 0, w.stem, 0.5::real
          from content.search_words w
          where w.language = tongue and w.word ^@ token and w.stem <> the_stem
          limit 50;
        is_known := is_known or found;
      end if;
      continue when i > n;

      is_split := false;
      -- A compound of two words we know: "geboorteakte" for "akte van geboorte".
      if length(token) >= 8 then
        return query
          with cuts as materialized (
            select content.to_stem(tongue, left(token, k)) as first_stem, content.to_stem(tongue, substr(token, k + 1)) as second_stem
            from generate_series(3, length(token) - 3) k
            union all
            select content.to_stem(tongue, left(token, k - 1)), content.to_stem(tongue, substr(token, k + 1))
            from generate_series(4, length(token) - 3) k
            where substr(token, k, 1) in ('s', 'e', 'n')
          ), known as materialized (
            select distinct w.stem from content.search_words w
            where w.language = tongue and w.stem = any(array(select c.first_stem from cuts c union all select c.second_stem from cuts c))
          )
          select distinct tongue, i, x.part, x.stem, 0.5::real
          from cuts c
          join known a on a.stem = c.first_stem
          join known b on b.stem = c.second_stem
          cross join lateral (values (1, c.first_stem), (2, c.second_stem)) x (part, stem);
        is_split := found;
      end if;

      -- Mistyped.
      if not is_known and length(token) >= 4 then
        return query
          select tongue, i, 0, w.stem, max(0.8 * (1 - w.mistakes::real / length(token)))::real
          from (
            select v.stem, levenshtein_less_equal(v.word, token, 3) as mistakes
            from content.search_words v
            where v.language = tongue and v.word % token
          ) w
          where w.mistakes <= case when length(token) <= 5 then 1 when length(token) <= 8 then 2 else 3 end
          group by w.stem;
        is_known := found;
      end if;

      -- A compound of which we know one half, or a word of which we know the beginning: better than nothing.
      if not is_known and not is_split and length(token) >= 8 then
        return query
          with halves as materialized (
            select content.to_stem(tongue, left(token, k)) as stem from generate_series(5, length(token) - 3) k
            union
            select content.to_stem(tongue, right(token, k)) from generate_series(5, length(token) - 3) k
          )
          select distinct tongue, i, 0, w.stem, 0.3::real
          from content.search_words w
          where w.language = tongue
            and (w.stem = any(array(select h.stem from halves h)) or w.word ^@ left(token, greatest(6, length(token) * 3 / 5)));
      end if;
    end loop;
  end loop;
end;
$$;
