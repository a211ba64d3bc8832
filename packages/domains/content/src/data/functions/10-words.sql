-- How a text becomes searchable words. Pure: no table is read here.

-- Lower case and without accents, so that "cafe" finds "café".
create or replace function content.to_plain_letters(value text) returns text
  language sql immutable parallel safe
  return regexp_replace(normalize(lower(value), NFD), '[\u0300-\u036f]', '', 'g');

-- What a searched word is reduced to, or null for a word that says nothing ("de", "the").
create or replace function content.to_stem(language text, word text) returns text
  language sql immutable parallel safe
  return case language
    when 'en' then (ts_lexize('pg_catalog.english_stem', word))[1]
    else (ts_lexize('pg_catalog.dutch_stem', word))[1]
  end;

-- The same for what sounds the same: ei and ij, au and ou, d and t or b and p at the end, single and double letters.
create or replace function content.to_sound(stem text) returns text
  language sql immutable parallel safe
  return
    regexp_replace(regexp_replace(regexp_replace(
      translate(
        regexp_replace(regexp_replace(
          replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
            stem, 'ij', 'ei'), 'y', 'ei'), 'ouw', 'au'), 'auw', 'au'), 'ou', 'au'), 'ph', 'f'), 'th', 't'), 'ch', 'g'), 'qu', 'kw'), 'x', 'ks'), 'dt', 't'),
          'c([ei])', 's\1', 'g'), 'ti($|[aeou])', 'si\1', 'g'),
        'czv', 'ksf'),
      'ie', 'i', 'g'), '(.)\1+', '\1', 'g'), '[db]$', '')
    || case right(stem, 1) when 'd' then 't' when 'b' then 'p' else '' end;

-- The words of a text in their order. A hyphenated word is there whole (without hyphen) and in its parts.
create or replace function content.to_words(value text) returns table (word text, place bigint)
  language sql immutable parallel safe
as $$
  select p.piece, row_number() over (order by t.place, p.step)
  from (
    select m[1] as token, t.place
    from regexp_matches(content.to_plain_letters(value), '[a-z0-9]+(?:-[a-z0-9]+)*', 'g') with ordinality as t (m, place)
  ) t
  cross join lateral (
    select t.token as piece, 0 as step where t.token not like '%-%'
    union all
    select replace(t.token, '-', ''), 1 where t.token like '%-%'
    union all
    select part, 2 from regexp_split_to_table(t.token, '-') part where t.token like '%-%'
  ) p
$$;
