-- What whoever registers organisations does when one lost its last administrator: erased, or no longer proven by their login.

-- Organisations that somebody keeps and that have no administrator: since when, and until when somebody who was invited may become it (null: nobody was).
create or replace function profiles.organisations_without_administrator()
  returns table (party_id uuid, name text, number text, since timestamptz, invited_until timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select i.party_id, i.name, coalesce(i.kbo_number, i.association_code),
    coalesce((select max(m.ended_at) from profiles.organisation_members m where m.organisation_id = i.party_id and m.role = 'admin'), i.recorded_at),
    (select max(c.expires_at) from profiles.offer_codes c join profiles.organisation_members m on m.organisation_id = c.party_id and m.id = c.offer_id
      where c.offer = 'membership' and c.party_id = i.party_id and m.role = 'admin' and m.ended_at is null and c.expires_at > now())
  from profiles.organisation_identities i
  where profiles.may_register() and not exists (
    select from profiles.organisation_members m
    where m.organisation_id = i.party_id and m.role = 'admin' and m.joined_at is not null and m.ended_at is null)
$$;

-- Invites a new administrator into an organisation that has none; who was invited for that before no longer becomes it. Null: not for this actor, or no
-- such organisation.
create or replace function profiles.name_administrator(organisation uuid, member uuid, name text, code_hash text) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if not profiles.may_register() then
    raise exception 'this actor names no administrators' using errcode = '42501';
  end if;
  perform profiles.change_members(organisation);
  if not exists (select from profiles.organisation_identities i where i.party_id = organisation) then
    return null;
  end if;
  if exists (
    select from profiles.organisation_members m
    where m.organisation_id = organisation and m.role = 'admin' and m.joined_at is not null and m.ended_at is null)
  then
    return 'hasAdmin';
  end if;
  delete from profiles.offer_codes c using profiles.organisation_members m
    where c.offer = 'membership' and c.party_id = organisation and m.organisation_id = organisation and m.id = c.offer_id and m.role = 'admin';
  update profiles.organisation_members m set ended_at = now()
    where m.organisation_id = organisation and m.role = 'admin' and m.ended_at is null and m.id <> member;
  insert into profiles.organisation_members (organisation_id, id, member_id, name, role)
    values (organisation, member, gen_random_uuid(), name_administrator.name, 'admin') on conflict do nothing;
  perform from profiles.organisation_members m
    where m.organisation_id = organisation and m.id = member and m.role = 'admin' and m.ended_at is null;
  if not found then
    return null;
  end if;
  insert into profiles.offer_codes (code_hash, offer, offer_id, party_id, offered_by, expires_at)
    values (name_administrator.code_hash, 'membership', member, organisation, privacy.subject(), now() + interval '7 days');
  return 'named';
end;
$$;
