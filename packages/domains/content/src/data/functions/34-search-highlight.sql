-- A text cut into pieces, of which every second one (2nd, 4th, ...) is what was searched; the first may be empty. Pieces and not mark-up, so
-- that no channel can be made to render what a text happens to contain. A text longer than `longest` is cut to a fragment that begins
-- shortly before the first match.
create or replace function content.search_highlight(asked_locale text, body text, matched text[], longest int) returns text[]
  language plpgsql stable security definer
  set search_path = content, pg_catalog, pg_temp
as $$
declare
  piece text;
  is_match boolean;
  pieces text[] := array[''];
  reach int := 0;
  kept int := 0;
  begins int := 0;
begin
  if length(body) > longest then
    for piece in select m[1] from regexp_matches(body, '[[:alnum:]]+|[^[:alnum:]]+', 'g') m loop
      exit when content.is_matched(asked_locale, piece, matched);
      reach := reach + length(piece);
    end loop;
    begins := case when reach >= length(body) then 0 else greatest(reach - longest / 3, 0) end;
    pieces := array[case when begins > 0 then '…' else '' end];
  end if;
  reach := 0;
  for piece in select m[1] from regexp_matches(body, '[[:alnum:]]+|[^[:alnum:]]+', 'g') m loop
    reach := reach + length(piece);
    continue when reach <= begins;
    kept := kept + length(piece);
    if kept > longest then
      -- Always room for the sign that there is more.
      if cardinality(pieces) % 2 = 0 then
        return pieces || '…'::text;
      end if;
      pieces[cardinality(pieces)] := pieces[cardinality(pieces)] || '…';
      return pieces;
    end if;
    is_match := content.is_matched(asked_locale, piece, matched);
    if is_match = (cardinality(pieces) % 2 = 0) then
      pieces[cardinality(pieces)] := pieces[cardinality(pieces)] || piece;
    else
      pieces := pieces || piece;
    end if;
  end loop;
  return pieces;
end;
$$;
