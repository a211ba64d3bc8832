-- The organisation with this number; made when there is none. One at a time per number: two parties for one organisation would each have half of it.
create or replace function profiles.organisation_numbered(number text, name text) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  organisation uuid;
  is_association boolean := starts_with(number, 'V');
begin
  perform pg_advisory_xact_lock(hashtextextended('profiles.organisations ' || number, 0));
  select i.party_id into organisation from profiles.organisation_identities i join profiles.parties p on p.id = i.party_id
    where (i.kbo_number = number or i.association_code = number) and p.merged_into is null order by p.created_at limit 1;
  if found then
    return organisation;
  end if;
  organisation := gen_random_uuid();
  insert into profiles.parties (id, kind, language) values (organisation, case when is_association then 'association' else 'business' end, 'nl');
  insert into profiles.contacts (party_id) values (organisation);
  insert into profiles.organisation_identities (party_id, name, kbo_number, association_code)
    values (organisation, organisation_numbered.name, case when not is_association then number end, case when is_association then number end);
  perform privacy.relate(organisation, 'capacity', 'party:' || organisation, null, 'the organisation itself', null);
  return organisation;
end;
$$;

-- Whoever may make memberships whatever the organisation, registers organisations and sees to it that they are administered.
create or replace function profiles.may_register() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select coalesce('any' = any (privacy.relations_for('membership', 'create')), false) $$;

drop function if exists profiles.register_organisation(uuid, jsonb, text);

-- Registers an organisation with the invitation of its first administrator, for who may make memberships whatever the organisation. Its alias is its
-- name in the realm; the service client acts for it. One that came from a login is taken over, with its members. Null: a number, the alias or the client
-- belongs to another, or this was done before.
create function profiles.register_organisation(client_id uuid, body jsonb, code_hash text) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  numbers text[] := array_remove(array[body ->> 'kboNumber', body ->> 'associationCode'], null);
  known uuid[];
  registered uuid;
  is_new boolean;
  invited uuid := gen_random_uuid();
begin
  if not profiles.may_register() then
    raise exception 'this actor registers no organisations' using errcode = '42501';
  end if;
  -- Two registrations of one alias would give each the rights of the other.
  perform pg_advisory_xact_lock(hashtextextended('profiles.registrations', 0));
  perform pg_advisory_xact_lock(hashtextextended('profiles.organisations ' || n, 0)) from unnest(numbers) n;
  if exists (select from profiles.organisation_identities i where i.alias = body ->> 'alias')
    or exists (select from privacy.memberships m where m.holder = 'organisation:' || (body ->> 'alias')
      or m.subject = 'client:' || (body ->> 'serviceClient'))
  then
    return null;
  end if;
  select * into registered, is_new from privacy.draw_id(client_id);
  if not is_new then
    return null;
  end if;
  known := array(
    select distinct i.party_id from profiles.organisation_identities i
    where i.kbo_number = any (numbers) or i.association_code = any (numbers));
  if cardinality(known) > 1 or exists (select from profiles.organisation_identities i where i.party_id = known[1] and i.alias is not null) then
    return null;
  end if;
  if cardinality(known) = 1 then
    registered := known[1];
    update profiles.organisation_identities i set name = body ->> 'name', alias = body ->> 'alias',
      kbo_number = coalesce(i.kbo_number, body ->> 'kboNumber'), association_code = coalesce(i.association_code, body ->> 'associationCode')
      where i.party_id = registered;
    insert into privacy.memberships (subject, holder)
      select 'subject:' || m.subject, 'organisation:' || (body ->> 'alias') from profiles.organisation_members m
      where m.organisation_id = registered and m.subject is not null and m.ended_at is null and body ->> 'alias' is not null
      on conflict on constraint membership_is_known_once do update set valid_until = 'infinity';
  else
    insert into profiles.parties (id, kind, language)
      values (registered, case when body ->> 'associationCode' is null then 'business' else 'association' end, 'nl');
    insert into profiles.contacts (party_id) values (registered);
    insert into profiles.organisation_identities (party_id, name, kbo_number, association_code, alias)
      values (registered, body ->> 'name', body ->> 'kboNumber', body ->> 'associationCode', body ->> 'alias');
    perform privacy.relate(registered, 'capacity', 'party:' || registered, null, 'the organisation itself', null);
  end if;
  insert into privacy.memberships (subject, holder)
    select 'client:' || (body ->> 'serviceClient'), 'organisation:' || (body ->> 'alias')
    where body ->> 'serviceClient' is not null and body ->> 'alias' is not null;
  insert into profiles.organisation_members (organisation_id, id, member_id, name, role)
    values (registered, invited, invited, body ->> 'adminName', 'admin');
  insert into profiles.offer_codes (code_hash, offer, offer_id, party_id, offered_by, expires_at)
    values (register_organisation.code_hash, 'membership', invited, registered, privacy.subject(), now() + interval '7 days');
  return registered;
end;
$$;

-- Whoever changes who belongs to an organisation waits for who does so too: an invitation is withdrawn or repeated while it is taken up, or two
-- administrators end each other.
create or replace function profiles.change_members(organisation uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$ select pg_advisory_xact_lock(hashtextextended('profiles.members ' || organisation, 0)) $$;

-- Lets a person act for an organisation, until then (null: no end).
create or replace function profiles.give_capacity(party uuid, account text, organisation uuid, origin text) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  insert into profiles.capacities (party_id, organisation_id, organisation_name, number, source)
    select party, organisation, i.name, coalesce(i.kbo_number, i.association_code), origin
    from profiles.organisation_identities i where i.party_id = organisation
    on conflict on constraint capacities_once_per_organisation do update set valid_until = null, source = excluded.source;
  insert into privacy.memberships (subject, holder) values ('subject:' || account, 'party:' || organisation)
    on conflict on constraint membership_is_known_once do update set valid_until = 'infinity';
$$;

-- With which of their accounts somebody acts for an organisation.
create or replace function profiles.accounts_in(party uuid, organisation uuid) returns setof text
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select a.subject from profiles.accounts a join privacy.memberships m on m.subject = 'subject:' || a.subject and m.holder = 'party:' || organisation
  where a.party_id = party
$$;

-- Ends at once for whom somebody acted with this account; with the last of theirs, for whom they acted at all. That they left stays known (to privacy.enter): the name in the realm is in their token until it expires.
create or replace function profiles.end_capacity(party uuid, account text, organisation uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  delete from privacy.memberships m where m.subject = 'subject:' || account and m.holder = 'party:' || organisation;
  update profiles.capacities c set valid_until = now() where c.party_id = party and c.organisation_id = organisation and c.valid_until is null
    and not exists (select from profiles.accounts_in(party, organisation));
  insert into privacy.memberships as known (subject, holder, valid_until)
    select 'subject:' || account, 'organisation:' || i.alias, now() from profiles.organisation_identities i
    where i.party_id = organisation and i.alias is not null and account is not null
    on conflict on constraint membership_is_known_once do update set valid_until = greatest(now(), known.valid_from);
$$;

-- What a login proves: for which organisations this person may act with that account, and for no others. The first of an organisation administers it.
create or replace function profiles.record_capacities(party uuid, account text, proven jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  item record;
  organisation uuid;
begin
  -- What a login no longer proves has ended, also for the only administrator.
  for item in
    select c.organisation_id as id from profiles.capacities c
    where c.party_id = party and c.source = 'login' and c.valid_until is null
      and not exists (select from jsonb_array_elements(proven) p where p ->> 'number' = c.number)
      -- What another account of theirs proved is for that one to prove.
      and (account in (select profiles.accounts_in(party, c.organisation_id)) or not exists (select from profiles.accounts_in(party, c.organisation_id)))
    order by 1
  loop
    perform profiles.change_members(item.id);
    perform profiles.end_capacity(party, account, item.id);
    update profiles.organisation_members m set ended_at = now() where m.organisation_id = item.id and m.subject = account and m.ended_at is null;
  end loop;
  -- In one order for everybody: two who came at once would wait for each other.
  for item in select p ->> 'number' as number, p ->> 'name' as name from jsonb_array_elements(proven) p order by 1 loop
    organisation := profiles.organisation_numbered(item.number, item.name);
    perform profiles.change_members(organisation);
    perform profiles.give_capacity(party, account, organisation, 'login');
    -- Who came back finds their place again; no other ended it, since an organisation cannot dismiss whom a register names.
    insert into profiles.organisation_members as known (organisation_id, id, member_id, subject, name, role, joined_at)
      select organisation, party, party, account, coalesce(profiles.name_of(party), account),
        case when exists (
          select from profiles.organisation_members m where m.organisation_id = organisation and m.role = 'admin' and m.ended_at is null
        ) then 'member' else 'admin' end, now()
      where not exists (
        select from profiles.organisation_members m where m.organisation_id = organisation and m.subject = account and m.ended_at is null)
      on conflict on constraint organisation_members_of_an_organisation do update set
        subject = excluded.subject, name = excluded.name, role = excluded.role, joined_at = excluded.joined_at, ended_at = null
        where known.ended_at is not null;
    if found then
      update privacy.memberships m set valid_until = 'infinity' from profiles.organisation_identities i
        where i.party_id = organisation and m.subject = 'subject:' || account and m.holder = 'organisation:' || i.alias;
    end if;
  end loop;
end;
$$;

-- Whether the actor administers this organisation: as a member with that role, for whom the matrix allows it.
create or replace function profiles.administers(organisation uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select privacy.may(organisation, 'membership', 'change') and exists (
    select from profiles.organisation_members m
    where m.organisation_id = organisation and m.subject = privacy.subject() and m.role = 'admin' and m.joined_at is not null and m.ended_at is null)
$$;

-- Invites somebody into the organisation; who has the code joins. Null: not for this actor, or this id is that of somebody else who was invited.
create or replace function profiles.invite_member(organisation uuid, member uuid, name text, role text, code_hash text) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform profiles.change_members(organisation);
  if not profiles.administers(organisation) then
    return null;
  end if;
  -- Who was invited is nobody yet: whom the row is about is not for a client to say.
  insert into profiles.organisation_members (organisation_id, id, member_id, name, role)
    values (organisation, member, gen_random_uuid(), invite_member.name, invite_member.role) on conflict do nothing;
  if not found then
    perform from profiles.organisation_members m where m.organisation_id = organisation and m.id = member and m.joined_at is null and m.ended_at is null
      and m.name = invite_member.name and m.role = invite_member.role;
    if not found then
      return null;
    end if;
    delete from profiles.offer_codes c where c.offer = 'membership' and c.offer_id = member and c.party_id = organisation;
  end if;
  insert into profiles.offer_codes (code_hash, offer, offer_id, party_id, offered_by, expires_at)
    values (invite_member.code_hash, 'membership', member, organisation, privacy.subject(), now() + interval '7 days');
  return member;
end;
$$;

-- Joins the organisation whose invitation has this code. Null: no such code.
create or replace function profiles.join_organisation(code_hash text) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  account text := privacy.subject();
  -- Also with the login of work: who is erased later leaves their organisations as well.
  me uuid := (select a.party_id from profiles.accounts a where a.subject = account);
  joined profiles.organisation_members;
begin
  perform profiles.change_members((select c.party_id from profiles.offer_codes c where c.code_hash = join_organisation.code_hash));
  if exists (
    select from profiles.offer_codes c join profiles.organisation_members m on m.organisation_id = c.party_id
    where c.code_hash = join_organisation.code_hash and m.subject = account and m.ended_at is null)
  then
    return null;
  end if;
  with taken as (
    delete from profiles.offer_codes c
      where c.code_hash = join_organisation.code_hash and c.offer = 'membership' and c.expires_at > now() and c.offered_by <> account
      returning c.offer_id, c.party_id
  )
  update profiles.organisation_members m set subject = account, joined_at = now(), member_id = coalesce(me, m.member_id)
    from taken t where m.organisation_id = t.party_id and m.id = t.offer_id and m.joined_at is null and m.ended_at is null
    returning m.* into joined;
  if joined.id is null then
    return null;
  end if;
  if me is not null then
    perform profiles.give_capacity(me, account, joined.organisation_id, 'organisation');
  end if;
  insert into privacy.memberships (subject, holder)
    select 'subject:' || account, 'organisation:' || i.alias from profiles.organisation_identities i
    where i.party_id = joined.organisation_id and i.alias is not null
    on conflict on constraint membership_is_known_once do update set valid_until = 'infinity';
  return joined.organisation_id;
end;
$$;

-- Gives a member another role there, or (null) ends the membership at once. An organisation keeps an administrator, and whoever a register names: they
-- would be back at their next login. Null: not for this actor.
create or replace function profiles.change_member(organisation uuid, member uuid, role text) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  changed profiles.organisation_members;
begin
  perform profiles.change_members(organisation);
  if not profiles.administers(organisation) then
    return null;
  end if;
  -- Also whose it is may be changing, by a merge or an erasure.
  select * into changed from profiles.organisation_members m where m.organisation_id = organisation and m.id = member and m.ended_at is null
    for update;
  if not found then
    return null;
  end if;
  if changed.role = 'admin' and change_member.role is distinct from 'admin' and not exists (
    select from profiles.organisation_members m where m.organisation_id = organisation and m.id <> member and m.role = 'admin'
      and m.joined_at is not null and m.ended_at is null)
  then
    return 'lastAdmin';
  end if;
  if change_member.role is null and changed.subject is not null and exists (
    select from profiles.capacities c
    where c.party_id = changed.member_id and c.organisation_id = organisation and c.source = 'login' and c.valid_until is null)
  then
    return 'namedByRegister';
  end if;
  if change_member.role is null then
    update profiles.organisation_members m set ended_at = now() where m.organisation_id = organisation and m.id = member;
    delete from profiles.offer_codes c where c.offer = 'membership' and c.offer_id = member and c.party_id = organisation;
    perform profiles.end_capacity(changed.member_id, changed.subject, organisation);
    return 'ended';
  end if;
  update profiles.organisation_members m set role = change_member.role where m.organisation_id = organisation and m.id = member;
  return 'changed';
end;
$$;

-- Binds the actor, or an organisation the actor administers, to this version of the privacy charter. False: not theirs to accept, or not in force.
create or replace function profiles.accept_charter(charter integer, organisation uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  bound text;
begin
  bound := case when organisation is null then 'subject:' || privacy.subject()
    else (
      select 'organisation:' || i.alias from profiles.organisation_identities i
      join profiles.organisation_members m on m.organisation_id = i.party_id
      where i.party_id = organisation
        and m.subject = privacy.subject() and m.role = 'admin' and m.joined_at is not null and m.ended_at is null)
  end;
  if bound is null or charter is distinct from (select max(c.version) from privacy.charters c where c.effective_at <= now()) then
    return false;
  end if;
  insert into privacy.charter_acceptances (holder, version, accepted_by) values (bound, charter, privacy.subject()) on conflict do nothing;
  return true;
end;
$$;
