-- What is shown wherever data are asked for with this purpose, in this language: nothing where there is none, and then nothing may be asked.
create or replace function oversight.disclaimer_of(asked_purpose text, asked_language text) returns table (version int, text text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select (p.facts #>> '{disclaimer,version}')::int, p.facts #>> array['disclaimer', 'text', asked_language]
  from privacy.purposes p
  where p.name = asked_purpose and btrim(coalesce(p.facts #>> array['disclaimer', 'text', asked_language], '')) <> ''
$$;

-- Records which disclaimer somebody saw with an answer that they gave. Called by the domain that keeps the answer, in the same transaction; without
-- a disclaimer there is no answer.
create or replace function oversight.record_disclaimer(
  given_answer uuid, given_party uuid, given_purpose text, given_language text, given_channel text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  shown record;
begin
  select * into shown from oversight.disclaimer_of(given_purpose, given_language);
  if shown.version is null then
    raise exception 'there is no disclaimer for the purpose % in the language %', given_purpose, given_language using errcode = '22023';
  end if;
  insert into oversight.shown_disclaimers (id, answer, party, purpose, version, shown, language, channel)
    values (gen_random_uuid(), given_answer, given_party, given_purpose, shown.version, shown.text, given_language, given_channel);
end;
$$;
