-- The entries of the erasure journal that were carried out here.
create or replace function jobs.carried_out_erasures() returns table (number bigint, hash text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select done.number, done.hash from jobs.replayed_erasures done order by done.number
$$;

-- Says that this entry was carried out here, in the transaction that did. Told twice it is once.
create or replace function jobs.note_erasure(number bigint, hash text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if privacy.claims() ->> 'kind' is distinct from 'service' then
    raise exception 'erasures are carried out by the worker' using errcode = '42501';
  end if;
  insert into jobs.replayed_erasures (number, hash) values ($1, $2) on conflict on constraint replayed_erasures_pkey do nothing;
end;
$$;
