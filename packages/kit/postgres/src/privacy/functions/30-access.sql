-- What policies and the functions of the domains ask about who acts, beside privacy.holders and privacy.relations_for.

-- Why the actor acts; null when nothing was said and nothing is implied.
create or replace function privacy.purpose() returns text
  language plpgsql stable parallel safe set search_path = pg_catalog, pg_temp
as $$ begin return (privacy.standing_now()).purpose; end $$;

-- The id under which this operation is logged.
create or replace function privacy.operation() returns uuid
  language plpgsql stable parallel safe set search_path = pg_catalog, pg_temp
as $$ begin return (privacy.standing_now()).operation; end $$;

-- The subject of the token, null for nobody in particular.
create or replace function privacy.subject() returns text
  language plpgsql stable parallel safe set search_path = pg_catalog, pg_temp
as $$ begin return privacy.claims() ->> 'sub'; end $$;

-- Whether the actor may do this to this object: what a policy says of a row, for functions that see every row.
create or replace function privacy.may(object uuid, field_group text, action text) returns boolean
  language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp
as $$
declare
  me privacy.standing := privacy.standing_now();
  relations text[] := privacy.relations_for(field_group, action);
begin
  return privacy.reaches(privacy.reach(field_group, action), $1) or exists (
    select from privacy.relations r
    where r.object = $1 and r.holder = any (me.holders) and r.relation = any (relations)
      and r.valid_from <= now() and now() < r.valid_until and (r.purpose is null or r.purpose = me.purpose));
end;
$$;
alter function privacy.may(uuid, text, text) owner to privacy_reader;

-- The party that the actor is; null unless the actor is a person that is known here.
create or replace function privacy.own_subject() returns uuid
  language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp
as $$
declare
  claims jsonb := privacy.claims();
begin
  if claims ->> 'kind' is distinct from 'person' then
    return null;
  end if;
  return (
    select r.object from privacy.relations r
    where r.holder = 'subject:' || (claims ->> 'sub') and r.relation = 'self' and r.valid_from <= now() and now() < r.valid_until
    limit 1);
end;
$$;
alter function privacy.own_subject() owner to privacy_reader;
