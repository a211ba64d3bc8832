-- The only way in. Each runs in the transaction of its caller, so that what the editors' side writes and what readers see is one change
-- or none. They answer whether anything changed: an equal body is no new version and wakes nobody.

create or replace function content.announce(kind text, id text) returns void
  language plpgsql security definer set search_path = content, pg_catalog, pg_temp
as $$
declare
  current_version bigint;
begin
  insert into content.state (is_only, version) values (true, 1)
    on conflict (is_only) do update set version = state.version + 1
    returning version into current_version;
  perform pg_notify('content_changed', json_build_object('version', current_version, 'kind', kind, 'id', id)::text);
end;
$$;

create or replace function content.forget_product(product uuid) returns void
  language sql security definer set search_path = content, pg_catalog, pg_temp
as $$
  delete from content.products where id = product;
  delete from content.requirements where product_id = product;
  delete from content.procedures where product_id = product;
  delete from content.procedure_websites where product_id = product;
  delete from content.costs where product_id = product;
  delete from content.financial_advantages where product_id = product;
  delete from content.legal_resources where product_id = product;
  delete from content.websites where product_id = product;
  delete from content.product_contact_points where product_id = product;
  delete from content.product_opening_hours where product_id = product;
  delete from content.product_codes where product_id = product;
  delete from content.product_lacks where product_id = product;
$$;

create or replace function content.publish_product(body jsonb) returns boolean
  language plpgsql security definer set search_path = content, pg_catalog, pg_temp
as $$
declare
  document jsonb := body -> 'product_documents' -> 0;
  product uuid := (document ->> 'product_id')::uuid;
begin
  insert into content.product_documents as known
    select * from jsonb_populate_record(null::content.product_documents, document || jsonb_build_object('fingerprint', md5(body::text)))
    on conflict (product_id) do update set
      document = excluded.document, is_complete = excluded.is_complete, fingerprint = excluded.fingerprint,
      visible_from = excluded.visible_from, visible_until = excluded.visible_until
    where known.fingerprint <> excluded.fingerprint;
  if not found then
    return false;
  end if;

  perform content.forget_product(product);
  insert into content.products
    select p.* from jsonb_array_elements(body -> 'products') r
    cross join lateral jsonb_populate_record(null::content.products, r || jsonb_build_object('published_at', now())) p;
  insert into content.requirements select * from jsonb_populate_recordset(null::content.requirements, body -> 'requirements');
  insert into content.procedures select * from jsonb_populate_recordset(null::content.procedures, body -> 'procedures');
  insert into content.procedure_websites select * from jsonb_populate_recordset(null::content.procedure_websites, body -> 'procedure_websites');
  insert into content.costs select * from jsonb_populate_recordset(null::content.costs, body -> 'costs');
  insert into content.financial_advantages select * from jsonb_populate_recordset(null::content.financial_advantages, body -> 'financial_advantages');
  insert into content.legal_resources select * from jsonb_populate_recordset(null::content.legal_resources, body -> 'legal_resources');
  insert into content.websites select * from jsonb_populate_recordset(null::content.websites, body -> 'websites');
  insert into content.product_contact_points select * from jsonb_populate_recordset(null::content.product_contact_points, body -> 'product_contact_points');
  insert into content.product_opening_hours select * from jsonb_populate_recordset(null::content.product_opening_hours, body -> 'product_opening_hours');
  insert into content.product_codes select * from jsonb_populate_recordset(null::content.product_codes, body -> 'product_codes');
  insert into content.product_lacks select * from jsonb_populate_recordset(null::content.product_lacks, body -> 'product_lacks');
  -- An authority that nobody named yet is still an authority.
  insert into content.organisations (locale, iri, code, name_sort)
    select distinct p ->> 'locale', o ->> 'iri', o ->> 'code', lower(o ->> 'code')
    from jsonb_array_elements(body -> 'products') p cross join jsonb_array_elements(body -> 'organisations') o
    on conflict do nothing;
  perform content.index_product(product, body -> 'search_texts');
  perform content.announce('product', product::text);
  return true;
end;
$$;

create or replace function content.withdraw_product(product uuid) returns boolean
  language plpgsql security definer set search_path = content, pg_catalog, pg_temp
as $$
begin
  delete from content.product_documents where product_id = product;
  if not found then
    return false;
  end if;
  perform content.forget_product(product);
  delete from content.search_terms where product_id = product;
  perform content.announce('product', product::text);
  return true;
end;
$$;

create or replace function content.publish_contact_point(body jsonb) returns boolean
  language plpgsql security definer set search_path = content, pg_catalog, pg_temp
as $$
declare
  point uuid := (body -> 'contact_points' -> 0 ->> 'id')::uuid;
begin
  -- Two publications of one contact point at once would both find nothing to replace.
  perform pg_advisory_xact_lock(hashtextextended('content.contact_points ' || point, 0));
  if exists (select from content.contact_points where id = point and fingerprint = md5(body::text)) then
    return false;
  end if;
  delete from content.contact_points where id = point;
  delete from content.opening_hours where contact_point_id = point;
  delete from content.opening_exceptions where contact_point_id = point;
  insert into content.contact_points
    select p.* from jsonb_array_elements(body -> 'contact_points') r
    cross join lateral jsonb_populate_record(null::content.contact_points, r || jsonb_build_object('fingerprint', md5(body::text))) p;
  insert into content.opening_hours select * from jsonb_populate_recordset(null::content.opening_hours, body -> 'opening_hours');
  insert into content.opening_exceptions select * from jsonb_populate_recordset(null::content.opening_exceptions, body -> 'opening_exceptions');
  perform content.announce('contactPoint', point::text);
  return true;
end;
$$;

create or replace function content.withdraw_contact_point(point uuid) returns boolean
  language plpgsql security definer set search_path = content, pg_catalog, pg_temp
as $$
begin
  delete from content.contact_points where id = point;
  if not found then
    return false;
  end if;
  delete from content.opening_hours where contact_point_id = point;
  delete from content.opening_exceptions where contact_point_id = point;
  perform content.announce('contactPoint', point::text);
  return true;
end;
$$;

-- All codes there are: what is not among them is gone, the last one of a list too.
create or replace function content.publish_codes(body jsonb) returns boolean
  language plpgsql security definer set search_path = content, pg_catalog, pg_temp
as $$
declare
  gone bigint;
  changed bigint;
begin
  with given as (select * from jsonb_populate_recordset(null::content.codes, body -> 'codes'))
  delete from content.codes c
    where not exists (select from given g where g.locale = c.locale and g.iri = c.iri);
  get diagnostics gone = row_count;
  insert into content.codes as known select * from jsonb_populate_recordset(null::content.codes, body -> 'codes')
    on conflict (locale, iri) do update set
      list = excluded.list, code = excluded.code, position = excluded.position, label = excluded.label, label_tag = excluded.label_tag,
      parent_iri = excluded.parent_iri
    where (known.list, known.code, known.position, known.label, known.label_tag, known.parent_iri)
      is distinct from (excluded.list, excluded.code, excluded.position, excluded.label, excluded.label_tag, excluded.parent_iri);
  get diagnostics changed = row_count;
  if gone + changed > 0 then
    perform content.announce('codes', null);
  end if;
  return gone + changed > 0;
end;
$$;

-- All names there are. An organisation that products mention and this list does not, loses its name and stays.
create or replace function content.publish_organisations(body jsonb) returns boolean
  language plpgsql security definer set search_path = content, pg_catalog, pg_temp
as $$
declare
  gone bigint;
  changed bigint;
begin
  with given as (select * from jsonb_populate_recordset(null::content.organisations, body -> 'organisations'))
  update content.organisations o set name = null, name_tag = null, name_sort = lower(o.code)
    where o.name is not null and not exists (select from given g where g.locale = o.locale and g.iri = o.iri);
  get diagnostics gone = row_count;
  insert into content.organisations as known select * from jsonb_populate_recordset(null::content.organisations, body -> 'organisations')
    on conflict (locale, iri) do update set
      code = excluded.code, name = excluded.name, name_tag = excluded.name_tag, name_sort = excluded.name_sort
    where (known.code, known.name, known.name_tag, known.name_sort)
      is distinct from (excluded.code, excluded.name, excluded.name_tag, excluded.name_sort);
  get diagnostics changed = row_count;
  if gone + changed > 0 then
    perform content.announce('organisations', null);
  end if;
  return gone + changed > 0;
end;
$$;
