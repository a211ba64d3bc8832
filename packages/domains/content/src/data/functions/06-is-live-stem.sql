-- Whether a stem occurs in anything live. For the owner's functions only: readers may not ask the word list.
create or replace function content.is_live_stem(asked_language text, asked_stem text) returns boolean
  language sql stable
as $$
  select exists (
    select from content.search_terms t join content.product_documents d on d.product_id = t.product_id
    where t.language = asked_language and t.stem = asked_stem and d.visible_from <= now() and d.visible_until > now()
  )
$$;
