-- The words of a name as they are compared: small letters without accents, whatever the script. José and Jose are one word, Søren and Soren too.
create or replace function profiles.words(written text) returns text[]
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(distinct word), '{}')
  from regexp_split_to_table(
    regexp_replace(
      normalize(replace(replace(replace(replace(replace(lower(written), 'ß', 'ss'), 'ø', 'o'), 'æ', 'ae'), 'ł', 'l'), 'ĳ', 'ij'), nfd),
      '[\u0300-\u036f]', '', 'g'),
    '[^[:alnum:]]+') word
  where word <> ''
$$;

-- The words by which a name is found: D'Hondt by hondt and dhondt, Van den Berghe by each word and by vandenberghe.
create or replace function profiles.name_terms(given_name text, family_name text) returns text[]
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp
as $$
  select array_agg(distinct word) from unnest(
    profiles.words(concat_ws(' ', given_name, family_name)) || profiles.words(replace(concat_ws(' ', given_name, family_name), '''', ''))
    || profiles.words(regexp_replace(family_name, '[^[:alnum:]]', '', 'g'))) word
$$;

-- A number or mail address as it is compared: without blanks and punctuation between digits, in small letters.
create or replace function profiles.plain_number(written text) returns text
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp
  return regexp_replace(lower(written), '[\s./()-]', '', 'g');

-- What stands before the words of a street in a term of an address: `3000 12a `.
create or replace function profiles.house(postal_code text, house_number text) returns text
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp
  return lower(concat_ws(' ', postal_code, house_number)) || ' ';
