-- Whether a piece of text is a word with one of these stems.
create or replace function content.is_matched(asked_locale text, piece text, matched text[]) returns boolean
  language sql stable
  return piece ~ '^[[:alnum:]]' and coalesce(
    content.to_stem('nl', content.to_plain_letters(piece)) = any(matched)
      or (asked_locale = 'en' and content.to_stem('en', content.to_plain_letters(piece)) = any(matched)),
    false
  );
