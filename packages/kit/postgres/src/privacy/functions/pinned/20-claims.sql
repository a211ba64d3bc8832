-- The protection of a server whose superuser took set_config from everyone: what privacy.enter set once, nobody can set again.
drop function if exists privacy.enter(jsonb);

-- Says for the rest of the transaction who acts, for whom and what the rules give them, found out once. Called once, by the login, before it
-- takes on a capability; a capability cannot call it. Claims are {} for nobody in particular, else at least {"sub": ..., "iat": seconds}. The
-- seal is not needed here.
create or replace function privacy.enter(claims text, seal text default null) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  told jsonb := claims;
  me privacy.standing;
  granted text;
begin
  if coalesce(current_setting('verbonden.claims', true), '') <> '' then
    raise exception 'the claims of this transaction are set already' using errcode = '42501';
  end if;
  perform privacy.assert_good_claims(told);
  perform set_config('verbonden.claims', claims, true);
  -- Nobody in particular seldom asks for whom; then it is found out at that moment.
  if told <> '{}' then
    me := privacy.standing_of(told, gen_random_uuid());
    granted := privacy.granted_to(me);
    perform privacy.assert_good_purpose(told, granted);
    perform set_config('verbonden.standing', me::text, true);
    perform set_config('verbonden.holders', me.holders::text, true);
    -- Never blank: that is nobody in particular.
    perform set_config('verbonden.granted', E'\n' || granted, true);
  end if;
end;
$$;
alter function privacy.enter(text, text) owner to privacy_reader;

-- NOTE: policies ask what follows for every table they guard. Each is one expression without settings of its own, which the planner puts in the
-- place of the call: a call costs 3 to 15 microseconds. Names in such a body were bound when it was made, whatever the search path is.

-- Who acts in this transaction, as privacy.enter was told; {} outside one.
create or replace function privacy.claims() returns jsonb
  language sql stable parallel safe
  return coalesce(nullif(current_setting('verbonden.claims', true), ''), '{}')::jsonb;

-- Whether the claims are those that privacy.enter was told. Always, here: nobody else can set them.
create or replace function privacy.are_claims_intact() returns boolean
  language sql immutable parallel safe
  return true;

-- Whether what is asked was sealed by the process behind this login. Always, here: nobody else can ask.
create or replace function privacy.is_sealed(act text, message text, seal text) returns boolean
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp
  return true;
alter function privacy.is_sealed(text, text, text) owner to privacy_reader;

drop function if exists privacy.sealed_claims();
drop function if exists privacy.sealed_claims(text);

create or replace function privacy.standing_of_nobody() returns privacy.standing
  language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp
as $$
begin
  return privacy.standing_of('{}', md5(concat_ws(' ', pg_backend_pid(), now()))::uuid);
end;
$$;
alter function privacy.standing_of_nobody() owner to privacy_reader;

create or replace function privacy.granted_to_nobody() returns text
  language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp
as $$
begin
  return privacy.granted_to(privacy.standing_of_nobody());
end;
$$;
alter function privacy.granted_to_nobody() owner to privacy_reader;

-- For whom the actor of this transaction acts, as it was when it was entered.
create or replace function privacy.standing_now() returns privacy.standing
  language sql stable parallel safe
  return case when coalesce(current_setting('verbonden.standing', true), '') = '' then privacy.standing_of_nobody()
    else current_setting('verbonden.standing')::privacy.standing end;
alter function privacy.standing_now() owner to privacy_reader;

-- For whom the actor acts: subject:, role:, organisation:, group:, party:, mandate: and status-code:.
create or replace function privacy.holders() returns text[]
  language sql stable parallel safe
  return case when coalesce(current_setting('verbonden.holders', true), '') = '' then (privacy.standing_of_nobody()).holders
    else current_setting('verbonden.holders')::text[] end;

-- In which relations the rules allow the actor this, for the purpose of the operation. With `any` no fact is needed.
create or replace function privacy.relations_for(field_group text, action text) returns text[]
  language sql stable parallel safe
  return privacy.relations_in(
    case when coalesce(current_setting('verbonden.granted', true), '') = '' then privacy.granted_to_nobody()
      else current_setting('verbonden.granted') end, field_group, action);
alter function privacy.relations_for(text, text) owner to privacy_reader;
