-- For privacy_reader to own a function here; taken away again when the grants are set.
grant usage, create on schema privacy to privacy_reader;

-- Says for the rest of the transaction who acts. Called once, by the login, before it takes on a capability; a capability cannot call it.
-- Claims are {} for nobody in particular, else at least {"sub": ..., "iat": seconds}.
create or replace function privacy.enter(claims jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if coalesce(current_setting('verbonden.claims', true), '') <> '' then
    raise exception 'the claims of this transaction are set already' using errcode = '42501';
  end if;
  if claims is null or jsonb_typeof(claims) <> 'object' then
    raise exception 'claims must be an object' using errcode = '22023';
  end if;
  if claims ? 'sub' then
    if jsonb_typeof(claims -> 'iat') is distinct from 'number' then
      raise exception 'claims with a subject must say when they were issued' using errcode = '22023';
    end if;
    if exists (
      select from privacy.revocations r
      where r.subject = claims ->> 'sub' and r.not_before > to_timestamp((claims ->> 'iat')::double precision)
    ) then
      raise exception 'the token was revoked' using errcode = '28000';
    end if;
  end if;
  perform set_config('verbonden.claims', claims::text, true);
end;
$$;
alter function privacy.enter(jsonb) owner to privacy_reader;

-- Who acts in this transaction, as privacy.enter was told; {} outside one.
create or replace function privacy.claims() returns jsonb
  language sql stable parallel safe set search_path = pg_catalog, pg_temp
  return coalesce(nullif(current_setting('verbonden.claims', true), ''), '{}')::jsonb;

-- Tokens of this subject issued before this moment are refused from now on. An earlier moment than the one known changes nothing.
create or replace function privacy.revoke_tokens(subject text, not_before timestamptz) returns void
  language sql security definer set search_path = privacy, pg_catalog, pg_temp
as $$
  insert into privacy.revocations as known (subject, not_before) values ($1, $2)
    on conflict (subject) do update set not_before = greatest(known.not_before, excluded.not_before);
$$;
