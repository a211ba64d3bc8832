-- What is shown wherever data are asked for with this purpose, in this language: nothing where there is none, and then nothing may be asked.
create or replace function oversight.disclaimer_of(asked_purpose text, asked_language text) returns table (version int, text text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select (p.facts #>> '{disclaimer,version}')::int, p.facts #>> array['disclaimer', 'text', asked_language]
  from privacy.purposes p
  where p.name = asked_purpose and btrim(coalesce(p.facts #>> array['disclaimer', 'text', asked_language], '')) <> ''
$$;

-- The value of this column in a row, for a trigger that is told the names of its columns. A name that the table does not have is a mistake in its
-- declaration: without this it would count as null, and refuse nothing.
create or replace function oversight.column_of(row_is jsonb, named text) returns jsonb
  language plpgsql immutable set search_path = pg_catalog, pg_temp
as $$
begin
  if named is null or not row_is ? named then
    raise exception 'the table has no column %', coalesce(named, 'for each that is asked') using errcode = '42703';
  end if;
  return row_is -> named;
end;
$$;

-- For a table of what asks people something (forms, topics): what is published says for which purpose it asks and in which languages, and for each
-- of them there is a disclaimer. A domain declares it with the names of its columns: the purpose, the languages (one or a list), whether or since when
-- it is published:
--   create or replace trigger refuse_undisclaimed before insert or update on cases.forms
--     for each row execute function oversight.refuse_undisclaimed('purpose', 'languages', 'published_at');
create or replace function oversight.refuse_undisclaimed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  row_is jsonb := to_jsonb(new);
  asked_purpose text := oversight.column_of(row_is, tg_argv[0]) #>> '{}';
  given jsonb := oversight.column_of(row_is, tg_argv[1]);
  languages text[] := case jsonb_typeof(given) when 'array' then array(select jsonb_array_elements_text(given)) else array[given #>> '{}'] end;
  lacking text[];
begin
  if coalesce(oversight.column_of(row_is, tg_argv[2]) #>> '{}', 'false') = 'false' then
    return new;
  end if;
  lacking := array(select coalesce(l, 'no language') from unnest(languages) l where not exists (select from oversight.disclaimer_of(asked_purpose, l)));
  if cardinality(languages) = 0 or cardinality(lacking) > 0 then
    raise exception 'there is no disclaimer for the purpose % in %', coalesce(asked_purpose, '(none)'),
      coalesce(nullif(array_to_string(lacking, ', '), ''), 'no language')
      using errcode = '23514', schema = tg_table_schema, table = tg_table_name, column = tg_argv[0], constraint = 'what_is_published_has_a_disclaimer';
  end if;
  return new;
end;
$$;

-- For a table of what people answer: no row is stored without the record of which disclaimer was seen with it. Declared with the names of the columns
-- for the answer's id and its purpose; looked at when the transaction ends, so that the domain may record before or after:
--   create constraint trigger refuse_unrecorded after insert on cases.answers deferrable initially deferred
--     for each row execute function oversight.refuse_unrecorded('id', 'purpose');
create or replace function oversight.refuse_unrecorded() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  row_is jsonb := to_jsonb(new);
begin
  if not exists (
    select from oversight.shown_disclaimers s
    where s.answer = (oversight.column_of(row_is, tg_argv[0]) #>> '{}')::uuid and s.kind = tg_table_schema || '.' || tg_table_name
      and s.purpose = oversight.column_of(row_is, tg_argv[1]) #>> '{}'
  ) then
    raise exception 'an answer is not stored without the disclaimer that was seen with it'
      using errcode = '23514', schema = tg_table_schema, table = tg_table_name, constraint = 'an_answer_has_a_disclaimer';
  end if;
  return null;
end;
$$;

-- Records which disclaimer somebody saw with an answer that they gave. Called by the domain that keeps the answer, in the same transaction. Of what was
-- seen only the version is told: one that is not in force any more was seen, but is not what the answer is used for, so it is shown anew first. The kind of
-- an answer is its table, with its schema: a client that draws an id may draw that of another answer.
create or replace function oversight.record_disclaimer(
  given_answer uuid, given_kind text, given_party uuid, given_purpose text, seen_version int, given_language text, given_channel text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  shown record;
begin
  select * into shown from oversight.disclaimer_of(given_purpose, given_language);
  if shown.version is null then
    raise exception 'there is no disclaimer for the purpose % in the language %', given_purpose, given_language using errcode = '22023';
  end if;
  if seen_version is distinct from shown.version then
    raise exception 'the disclaimer for the purpose % is another one by now', given_purpose using errcode = '40001';
  end if;
  -- Whatever is written of an answer at one moment is one answer, in however many rows.
  insert into oversight.shown_disclaimers (id, answer, kind, party, purpose, version, shown, language, channel)
    values (md5(concat_ws(' ', given_answer, given_kind, given_party, given_purpose, shown.version, given_language, given_channel, now()))::uuid,
      given_answer, given_kind, given_party, given_purpose, shown.version, shown.text, given_language, given_channel)
    on conflict do nothing;
end;
$$;
drop function if exists oversight.record_disclaimer(uuid, uuid, text, text, text);
drop function if exists oversight.record_disclaimer(uuid, uuid, text, int, text, text);

-- An answer is gone: with it goes the record of what was shown with it, also when its party turned out to be another since. For a trigger on each table of
-- answers that have an id of their own; what goes by the id of the party goes with the party.
create or replace function oversight.forget_shown(given_party uuid, given_answer uuid, given_kind text) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  delete from oversight.shown_disclaimers s
    where s.answer = given_answer and (s.party is null or s.party in (select oversight.known_as(given_party)))
      -- From before the kind was kept: what is known by the id of the party is not it.
      and (s.kind = given_kind or (s.kind is null and s.answer not in (select oversight.known_as(given_party))))
$$;
drop function if exists oversight.forget_shown(uuid, uuid);

-- Records with what a person gives what the request says that they were shown, for the purpose for which it runs: for a trigger on a table of such data,
-- or the function that writes it. Nothing is taken where the request does not say, or what was shown is no longer in force. An officer asks nobody: they
-- write what somebody wanted of them, and that request had its own disclaimer.
create or replace function oversight.record_shown(given_party uuid, given_answer uuid, given_kind text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  said jsonb := privacy.claims() -> 'disclaimer';
  in_force int;
begin
  if oversight.is_officer() then
    return;
  end if;
  select d.version into in_force from oversight.disclaimer_of(privacy.purpose(), said ->> 'language') d;
  if in_force is null then
    raise exception 'nobody is asked for data without the disclaimer of the purpose %', coalesce(privacy.purpose(), '(none)') using errcode = 'V0403';
  end if;
  if (said ->> 'version')::int is distinct from in_force then
    raise exception 'the disclaimer for the purpose % is another one by now', privacy.purpose() using errcode = 'V0404';
  end if;
  perform oversight.record_disclaimer(given_answer, given_kind, given_party, privacy.purpose(), in_force, said ->> 'language', said ->> 'how');
end;
$$;
drop function if exists oversight.record_shown(uuid, uuid);
