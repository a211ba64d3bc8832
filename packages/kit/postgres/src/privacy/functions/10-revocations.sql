-- For privacy_reader to own a function here; taken away again when the grants are set.
grant usage, create on schema privacy to privacy_reader;

-- Refuses claims that are none, and those of a token that was revoked. Part of privacy.enter.
create or replace function privacy.assert_good_claims(claims jsonb) returns void
  language plpgsql stable set search_path = pg_catalog, pg_temp
as $$
declare
  issued_at timestamptz;
begin
  if claims is null or jsonb_typeof(claims) <> 'object' then
    raise exception 'claims must be an object' using errcode = '22023';
  end if;
  if not claims ? 'sub' then
    return;
  end if;
  if jsonb_typeof(claims -> 'iat') is distinct from 'number' then
    raise exception 'claims with a subject must say when they were issued' using errcode = '22023';
  end if;
  issued_at := to_timestamp((claims ->> 'iat')::double precision);
  if exists (
    select from privacy.revocations r
    where r.not_before > issued_at and (r.scope, r.id) in (
      ('realm', ''), ('subject', claims ->> 'sub'), ('client', claims ->> 'client'), ('session', claims ->> 'session'))
  ) then
    raise exception 'the token was revoked' using errcode = 'V0401';
  end if;
end;
$$;
alter function privacy.assert_good_claims(jsonb) owner to privacy_reader;

drop function if exists privacy.revoke_tokens(text, timestamptz);

-- Tokens in this scope issued before this moment (seconds since 1970) are refused from now on. An earlier moment than the one known
-- changes nothing. What hears of it asks again: the notification says no more than that.
create or replace function privacy.revoke_tokens(scope text, id text, not_before bigint, seal text default null) returns void
  language plpgsql security definer set search_path = privacy, pg_catalog, pg_temp
as $$
begin
  if not privacy.is_sealed('revoke', concat_ws(' ', scope, id, not_before), seal) then
    raise exception 'the revocation is not sealed by the process of this login' using errcode = '42501';
  end if;
  -- Until then it would shut everyone out, and nothing could take it back. Five minutes are for clocks that differ.
  if to_timestamp($3) > now() + interval '5 minutes' then
    raise exception 'tokens are not ended before a moment that is still to come' using errcode = '22023';
  end if;
  -- Sessions end all the time; a day later the last token of one is long gone.
  delete from privacy.revocations r where r.scope = 'session' and r.not_before < now() - interval '1 day';
  insert into privacy.revocations as known (scope, id, not_before) values ($1, $2, to_timestamp($3))
    on conflict on constraint revocations_pkey do update set not_before = excluded.not_before
    where known.not_before < excluded.not_before;
  if found then
    perform pg_notify('tokens_revoked', '');
  end if;
end;
$$;
