-- Whoever administers an organisation stands in the relation `administering` to it for as long: also with the login of work, which acts in no capacity.
create or replace function profiles.tell_administering() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform privacy.unrelate(old.organisation_id, 'administering', 'subject:' || old.subject)
    where old.role = 'admin' and old.joined_at is not null and old.ended_at is null;
  perform privacy.relate(new.organisation_id, 'administering', 'subject:' || new.subject, null, 'administers this organisation')
    where new.subject is not null and new.role = 'admin' and new.joined_at is not null and new.ended_at is null
      -- Of whom data are kept and not used nothing begins: it would be refused, and with it whatever changed the member.
      and not privacy.is_restricted(new.organisation_id);
  return null;
end;
$$;

create or replace trigger organisation_members_tell_administering after insert or update or delete on profiles.organisation_members
  for each row execute function profiles.tell_administering();

-- Who administered one before this was told.
select privacy.relate(m.organisation_id, 'administering', 'subject:' || m.subject, null, 'administers this organisation')
from profiles.organisation_members m
where m.subject is not null and m.role = 'admin' and m.joined_at is not null and m.ended_at is null and not privacy.is_restricted(m.organisation_id)
  and not exists (
    select from privacy.relations r where r.object = m.organisation_id and r.relation = 'administering' and r.holder = 'subject:' || m.subject);

-- Where this account was already a member when its person came for the first time, the person may act from now on.
create or replace function profiles.act_as_member(party uuid, account text) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  with joined as (
    update profiles.organisation_members m set member_id = party
      where m.subject = account and m.joined_at is not null and m.ended_at is null
      returning m.organisation_id
  )
  select profiles.give_capacity(party, account, j.organisation_id, 'organisation') from joined j
$$;
