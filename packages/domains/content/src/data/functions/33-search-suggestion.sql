-- "Did you mean": what was asked with each unknown word replaced by the nearest word of a live product. Null when every word is known or
-- nothing comes near.
create or replace function content.search_suggestion(asked_locale text, asked text) returns text
  language plpgsql stable security definer
  set search_path = content, pg_catalog, pg_temp set enable_seqscan = off
as $$
declare
  tongue constant text := case asked_locale when 'en' then 'en' else 'nl' end;
  token text;
  nearest text;
  words text[] := '{}';
  is_other boolean := false;
begin
  for token in select m[1] from regexp_matches(content.to_plain_letters(left(asked, 200)), '[a-z0-9]+(?:-[a-z0-9]+)*', 'g') m limit 12 loop
    nearest := null;
    if length(token) >= 4 and content.to_stem(tongue, token) is not null
      and not exists (
        select from content.search_words w
        where w.language = tongue and (w.stem = content.to_stem(tongue, token) or w.word ^@ token)
          and content.is_live_stem(tongue, w.stem)
      )
    then
      select w.word into nearest
      from (
        select v.word, v.stem, v.sound, levenshtein_less_equal(v.word, token, 3) as mistakes, similarity(v.word, token) as likeness
        from content.search_words v
        where v.language = tongue and (v.word % token or v.sound = content.to_sound(content.to_stem(tongue, token)))
      ) w
      where w.mistakes <= case when length(token) <= 5 then 1 when length(token) <= 8 then 2 else 3 end
        and content.is_live_stem(tongue, w.stem)
      order by w.mistakes, w.likeness desc, w.word
      limit 1;
    end if;
    words := words || coalesce(nearest, token);
    is_other := is_other or nearest is not null;
  end loop;
  return case when is_other then array_to_string(words, ' ') end;
end;
$$;
