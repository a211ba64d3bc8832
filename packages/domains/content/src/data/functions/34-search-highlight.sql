-- A text cut into pieces, of which every second one (2nd, 4th, ...) is what was searched; the first may be empty. Pieces and not mark-up, so
-- that no channel can be made to render what a text happens to contain. A text longer than `longest` is cut to a fragment that begins
-- shortly before the first match. `matched` are the stems that search_hits found.
create or replace function content.search_highlight(asked_locale text, body text, matched text[], longest int) returns text[]
  language plpgsql stable security definer
  set search_path = content, pg_catalog, pg_temp
as $$
declare
  readable text := content.to_plain_letters(body);
  pattern text;
  pieces text[] := '{}';
  begins int := 1;
  ends int := length(body);
  at int;
  from_here int;
  behind int;
begin
  if body is null then
    return null;
  end if;
  -- A letter that is more than one sign would shift every place after it.
  if length(readable) <> length(body) then
    readable := lower(body);
  end if;
  select '\m(?:' || string_agg(distinct w.word, '|') || ')\M' into pattern
  from content.search_words w
  where w.language in ('nl', case asked_locale when 'en' then 'en' else 'nl' end) and w.stem = any(matched);

  if ends > longest then
    at := coalesce(regexp_instr(readable, pattern), 0);
    if at > longest / 3 then
      begins := regexp_instr(readable, '\m', at - longest / 3);
    end if;
    if begins + longest - 1 < ends then
      -- Not in the middle of a word.
      ends := begins + longest - 1;
      ends := ends - length(substring(substr(readable, begins, longest + 1) from '[[:alnum:]]*$'));
    end if;
  end if;

  from_here := begins;
  loop
    at := coalesce(regexp_instr(readable, pattern, from_here), 0);
    exit when at = 0 or at >= ends;
    behind := regexp_instr(readable, pattern, from_here, 1, 1);
    pieces := pieces || substr(body, from_here, at - from_here) || substr(body, at, behind - at);
    from_here := behind;
  end loop;
  pieces := pieces || (substr(body, from_here, greatest(ends - from_here + 1, 0)) || case when ends < length(body) then '…' else '' end);
  if begins > 1 then
    pieces[1] := '…' || pieces[1];
  end if;
  return pieces;
end;
$$;
