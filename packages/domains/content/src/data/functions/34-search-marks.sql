-- A text cut into pieces, those that were searched marked. Pieces and not mark-up, so that no channel can be made to render what a text
-- happens to contain. A text longer than `longest` is cut to a fragment that begins shortly before the first match.
create or replace function content.search_marks(asked_locale text, body text, matched text[], longest int)
  returns table (place bigint, piece text, is_match boolean)
  language sql stable
as $$
  with pieces as (
    select m[1] as piece, t.place
    from regexp_matches(body, '[[:alnum:]]+|[^[:alnum:]]+', 'g') with ordinality as t (m, place)
  ), marked as (
    select p.piece, p.place, sum(length(p.piece)) over (order by p.place) as reach,
      p.piece ~ '^[[:alnum:]]' and coalesce(
        content.to_stem('nl', content.to_plain_letters(p.piece)) = any(matched)
          or (asked_locale = 'en' and content.to_stem('en', content.to_plain_letters(p.piece)) = any(matched)),
        false
      ) as is_match
    from pieces p
  ), bounds as (
    select case when max(reach) <= longest then 0 else greatest(coalesce(min(reach) filter (where is_match), 0) - longest / 3, 0) end as begins
    from marked
  ), kept as (
    select m.*, m.place - row_number() over (partition by m.is_match order by m.place) as run
    from marked m cross join bounds b
    where m.reach > b.begins and m.reach <= b.begins + longest
  )
  select row_number() over (order by min(k.place)), string_agg(k.piece, '' order by k.place), k.is_match
  from kept k
  group by k.is_match, k.run
$$;
