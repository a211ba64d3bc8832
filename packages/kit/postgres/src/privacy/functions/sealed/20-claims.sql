-- The protection of a server without a superuser of ours: everyone may set a session variable there, so claims carry a seal (keyed
-- hash) of the process that made them, and are believed by their seal alone. See docs/decisions/0080.
drop function if exists privacy.enter(jsonb);

-- Whether the process behind this login sealed this message for this act, within the last five minutes. A seal is
-- "capability seconds hash"; the hash is HMAC-SHA256 over act, login, capability, seconds and message.
create or replace function privacy.is_sealed(act text, message text, seal text) returns boolean
  language plpgsql stable parallel safe set search_path = pg_catalog, pg_temp
as $$
declare
  parts text[] := string_to_array(seal, ' ');
begin
  if seal is null or seal !~ '^[a-z_]+ [0-9]{1,11} [0-9a-f]{64}$' then
    return false;
  end if;
  -- now() is the beginning of the transaction, so that a long one does not outlive its seal.
  if abs(extract(epoch from now()) - parts[2]::bigint) > 300 then
    return false;
  end if;
  return exists (
    select from privacy.login_keys k
    where k.login = session_user and encode(sha256(k.outer_key || sha256(k.inner_key || convert_to(
      concat_ws(' ', act, session_user, parts[1], parts[2], message), 'UTF8'))), 'hex') = parts[3]);
end;
$$;
alter function privacy.is_sealed(text, text, text) owner to privacy_reader;

-- Says for the rest of the transaction who acts, and as which capability. Claims are {} for nobody in particular, else at least
-- {"sub": ..., "iat": seconds}. Without a good seal it says nothing.
create or replace function privacy.enter(claims text, seal text default null) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  -- Whoever smuggled may have left it off on this connection, and then every policy is an error.
  perform set_config('row_security', 'on', true);
  if not privacy.is_sealed('enter', claims, seal) then
    raise exception 'the claims are not sealed by the process of this login' using errcode = '42501',
      hint = 'Its password is another one than npm run migrate knew, or the clocks of the two differ by more than five minutes.';
  end if;
  perform privacy.assert_good_claims(claims::jsonb);
  perform privacy.assert_good_purpose(claims::jsonb, privacy.granted_to(privacy.standing_of(claims::jsonb, null)));
  perform set_config('verbonden.claims', claims, true);
  perform set_config('verbonden.seal', seal, true);
end;
$$;
alter function privacy.enter(text, text) owner to privacy_reader;

-- The claims of this transaction: believed only for the capability that they were sealed for. Asked is what this transaction has become and not
-- who asks, since a function with the rights of its owner asks as that owner, whoever called it. Nobody in particular is who said nothing: only a
-- login of ours whose statements nobody else can add to. The API always says who acts, so that a statement of its own that says nothing any more
-- was changed on the way.
create or replace function privacy.sealed_claims() returns jsonb
  language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp
as $$
declare
  claims text := coalesce(current_setting('verbonden.claims', true), '');
  seal text := coalesce(current_setting('verbonden.seal', true), '');
  become text := current_setting('role');
begin
  if claims = '' and seal = '' and become not in ('public_reader', 'actor_reader', 'actor_writer')
    and session_user not in ('api_actor', 'api_public') then
    return '{}';
  end if;
  if not privacy.is_sealed('enter', claims, seal) or become <> split_part(seal, ' ', 1) then
    raise exception 'the claims of this transaction are not what they were' using errcode = '42501';
  end if;
  return claims::jsonb;
end;
$$;
alter function privacy.sealed_claims() owner to privacy_reader;

-- Who acts in this transaction, as privacy.enter was told.
create or replace function privacy.claims() returns jsonb
  language sql stable parallel safe set search_path = pg_catalog, pg_temp
  return privacy.sealed_claims();

drop function if exists privacy.sealed_claims(text);

-- Whether the claims are those that privacy.enter was told, for the capability that asks; an error when they are not.
create or replace function privacy.are_claims_intact() returns boolean
  language plpgsql stable parallel safe set search_path = pg_catalog, pg_temp
as $$ begin return privacy.claims() is not null; end $$;

-- For whom the actor of this transaction acts: computed each time, since what a transaction remembers can be overwritten here.
create or replace function privacy.standing_now() returns privacy.standing
  language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp
as $$
begin
  return privacy.standing_of(privacy.claims(), md5(concat_ws(' ', pg_backend_pid(), now()))::uuid);
end;
$$;
alter function privacy.standing_now() owner to privacy_reader;

-- For whom the actor acts: subject:, role:, organisation:, group:, party:, mandate: and status-code:.
create or replace function privacy.holders() returns text[]
  language plpgsql stable parallel safe set search_path = pg_catalog, pg_temp
as $$ begin return (privacy.standing_now()).holders; end $$;

-- In which relations the rules allow the actor this, for the purpose of the operation. With `any` no fact is needed.
create or replace function privacy.relations_for(field_group text, action text) returns text[]
  language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp
as $$ begin return privacy.relations_in(privacy.granted_to(privacy.standing_now()), field_group, action); end $$;
alter function privacy.relations_for(text, text) owner to privacy_reader;
