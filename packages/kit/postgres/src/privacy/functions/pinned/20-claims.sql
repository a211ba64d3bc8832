-- The protection of a server whose superuser took set_config from everyone: what privacy.enter set once, nobody can set again.
drop function if exists privacy.enter(jsonb);

-- Says for the rest of the transaction who acts. Called once, by the login, before it takes on a capability; a capability cannot call it.
-- Claims are {} for nobody in particular, else at least {"sub": ..., "iat": seconds}. The seal is not needed here.
create or replace function privacy.enter(claims text, seal text default null) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  told jsonb := claims;
begin
  if coalesce(current_setting('verbonden.claims', true), '') <> '' then
    raise exception 'the claims of this transaction are set already' using errcode = '42501';
  end if;
  perform privacy.assert_good_claims(told);
  perform set_config('verbonden.claims', claims, true);
  -- Nobody in particular seldom asks for whom; then it is found out at that moment.
  perform set_config('verbonden.standing', case when told = '{}' then '' else privacy.standing_of(told, gen_random_uuid())::text end, true);
end;
$$;
alter function privacy.enter(text, text) owner to privacy_reader;

-- Who acts in this transaction, as privacy.enter was told; {} outside one.
create or replace function privacy.claims() returns jsonb
  language sql stable parallel safe set search_path = pg_catalog, pg_temp
  return coalesce(nullif(current_setting('verbonden.claims', true), ''), '{}')::jsonb;

-- Whether what is asked was sealed by the process behind this login. Always, here: nobody else can ask.
create or replace function privacy.is_sealed(act text, message text, seal text) returns boolean
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp
  return true;
alter function privacy.is_sealed(text, text, text) owner to privacy_reader;

drop function if exists privacy.sealed_claims(text);

-- For whom the actor of this transaction acts, as it was when it was entered.
create or replace function privacy.standing_now() returns privacy.standing
  language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp
as $$
declare
  pinned text := coalesce(current_setting('verbonden.standing', true), '');
begin
  if pinned = '' then
    return privacy.standing_of('{}', md5(concat_ws(' ', pg_backend_pid(), now()))::uuid);
  end if;
  return pinned::privacy.standing;
end;
$$;
alter function privacy.standing_now() owner to privacy_reader;
