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

-- The id of what an actor makes, of which facts will be. It is drawn here and never the client's: the facts of all domains stand under ids alone, so whoever
-- chose one would take up the facts, the log and the requests of what has it already, or once had it. What the client calls it tells the second of two
-- clicks from the first: the same id, and not new. For functions of the domains, which forget it with what was made.
create or replace function privacy.draw_id(client_id uuid, out drawn uuid, out is_new boolean)
  language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
  named text := encode(sha256(convert_to(concat_ws(' ', current_user, privacy.subject(), client_id), 'UTF8')), 'hex');
begin
  insert into privacy.drawn_ids (called, drawn_id) values (named, gen_random_uuid())
    on conflict do nothing returning drawn_id into drawn;
  is_new := found;
  if not is_new then
    select d.drawn_id into drawn from privacy.drawn_ids d where d.called = named;
  end if;
end;
$$;
