-- Facts are written by functions of the domains, with the rights of the owner of their schema, each its own relations.

-- Makes the fact, or gives it a new reason and end (null: none).
create or replace function privacy.relate(
  object uuid, relation text, holder text, purpose text, reason text, valid_until timestamptz default null) returns void
  language sql set search_path = pg_catalog, pg_temp
as $$
  insert into privacy.relations (object, relation, holder, purpose, reason, valid_until)
  values ($1, $2, $3, $4, $5, coalesce($6, 'infinity'))
  on conflict on constraint fact_is_known_once do update
    set reason = excluded.reason, valid_from = excluded.valid_from, valid_until = excluded.valid_until;
$$;

-- Ends the fact, for each purpose, at once.
create or replace function privacy.unrelate(object uuid, relation text, holder text) returns void
  language sql set search_path = pg_catalog, pg_temp
as $$
  delete from privacy.relations r where r.object = $1 and r.relation = $2 and r.holder = $3;
$$;
