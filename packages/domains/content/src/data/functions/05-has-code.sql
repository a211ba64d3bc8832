-- Whether a product carries one of these codes. Plain SQL without settings, so that the planner may inline it.
create or replace function content.has_code(product uuid, asked_facet text, asked_codes text[]) returns boolean
  language sql stable
as $$
  select exists (
    select from content.product_codes pc where pc.product_id = product and pc.facet = asked_facet and pc.code = any(asked_codes)
  )
$$;
