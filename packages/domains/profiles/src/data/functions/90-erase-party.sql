-- Takes away everything that names or describes one party, and every relation to it. With the other side of a mandate, and with the organisations it
-- belonged to, stays that there was somebody. Part of profiles.erase_party.
create or replace function profiles.erase_one(party uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  logins text[] := array(select 'subject:' || a.subject from profiles.accounts a where a.party_id = party);
begin
  delete from privacy.relations r where r.object = party
    and (r.relation = 'in-contact' or split_part(r.relation, '-', 1) in ('self', 'mandate', 'capacity'));
  delete from privacy.relations r where r.holder = 'party:' || party and r.relation = 'self-merged';
  delete from privacy.relations r where r.holder in (select 'mandate:' || d.id from profiles.mandates d where d.party_id = party);
  -- After the facts: who received data through them is told by these.
  delete from privacy.memberships m where m.subject = any (logins) or m.holder = 'party:' || party
    or m.holder in (select 'mandate:' || d.id from profiles.mandates d where d.party_id = party);
  update profiles.mandates d set other_party_id = null, other_name = null, evidence = null, ended_at = coalesce(d.ended_at, now())
    where d.other_party_id = party;
  update profiles.organisation_members m set name = '', subject = null, member_id = gen_random_uuid(), ended_at = coalesce(m.ended_at, now())
    where m.member_id = party or 'subject:' || m.subject = any (logins);
  update profiles.capacities c set organisation_name = '', number = '', valid_until = coalesce(c.valid_until, now()) where c.organisation_id = party;
  delete from privacy.drawn_ids n where n.drawn_id = party or n.drawn_id in (select d.id from profiles.mandates d where d.party_id = party);
  delete from profiles.organisation_members m where m.organisation_id = party;
  delete from profiles.capacities c where c.party_id = party;
  delete from profiles.mandates d where d.party_id = party;
  delete from profiles.offer_codes c where c.party_id = party;
  delete from profiles.code_counts c where c.party_id = party;
  delete from profiles.consents c where c.party_id = party;
  delete from profiles.contact_preferences c where c.party_id = party;
  delete from profiles.digital_addresses a where a.party_id = party;
  delete from profiles.contacts c where c.party_id = party;
  delete from profiles.national_numbers n where n.party_id = party;
  delete from profiles.anchored_identities i where i.party_id = party;
  delete from profiles.stated_identities i where i.party_id = party;
  delete from profiles.organisation_identities i where i.party_id = party;
  delete from profiles.identity_requests r where r.party_id = party;
  delete from profiles.accounts a where a.party_id = party;
  delete from profiles.findings f where f.party_id = party;
  delete from profiles.caller_checks c where c.party_id = party;
  delete from profiles.merges m where party in (m.kept_id, m.merged_id);
  delete from profiles.search_terms t where t.party_id = party;
  delete from profiles.last_uses u where u.party_id = party;
  delete from profiles.parties p where p.id = party;
end;
$$;

-- Takes away a party, with all that turned out to be the same, whichever of them was asked for. Repeats without harm.
create or replace function profiles.erase_party(party uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  everyone uuid[];
begin
  perform oversight.change_persons();
  everyone := array(select profiles.all_of(party));
  if not privacy.may(party, 'party-core', 'remove') then
    raise exception 'this actor may not erase this party' using errcode = '42501';
  end if;
  perform profiles.erase_one(one) from unnest(everyone) one;
end;
$$;

-- The parties whose keys go when this one is erased: all that turned out to be the same, itself among them. For the worker.
create or replace function profiles.erased_along(party uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select profiles.all_of(party) $$;
