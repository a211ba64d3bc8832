-- Remembers the words of one product. `texts` is {"nl": {title, keywords, description, body}, "en": {...}}.
create or replace function content.index_product(product uuid, texts jsonb) returns void
  language sql security definer set search_path = content, pg_catalog, pg_temp
as $$
  delete from content.search_terms where product_id = product;

  with fields as (
    select l.key as language, f.key as field, f.value as body
    from jsonb_each(texts) l cross join lateral jsonb_each_text(l.value) f
    where f.value is not null
  ), words as (
    select f.language, f.field, w.word, count(*) as times from fields f cross join lateral content.to_words(f.body) w group by 1, 2, 3
  ), stems as (
    select language, field, word, times, content.to_stem(language, word) as stem from words where length(word) <= 60
  ), sizes as (
    select language, count(*) as title_words from stems where field = 'title' and stem is not null group by 1
  ), remembered as (
    insert into content.search_words (language, word, stem, sound)
    select distinct language, word, stem, content.to_sound(stem) from stems where stem is not null
    on conflict do nothing
  )
  insert into content.search_terms (language, stem, product_id, weight)
  select s.language, s.stem, product, sum(s.weight)
  from (
    select st.language, st.stem, st.field,
      case st.field
        when 'title' then 6 + 6.0 / coalesce(max(z.title_words), 1)
        when 'keywords' then 4
        when 'description' then 1.5
        else 0.4 + 0.3 * ln(sum(st.times))
      end as weight
    from stems st left join sizes z using (language)
    where st.stem is not null
    group by 1, 2, 3
  ) s
  group by 1, 2;
$$;
