import type { KeyStore } from '@verbonden/kit-keys';
import { sealText } from '@verbonden/kit-keys';
import type { Sql } from 'postgres';
import { marker } from './place.ts';

/** Makes a party of each object, with a known value in every text that a group of the profiles or of oversight holds. */
export async function plantParties(admin: Sql, keys: KeyStore, objects: readonly string[]): Promise<void> {
  const numbers = new Map<string, string>();
  for (const object of objects) {
    const key = await keys.sealFor(object);
    numbers.set(object, sealText(key, 'profiles.national_numbers.number', marker('national-number', object)));
  }
  const rows = (make: (object: string) => Readonly<Record<string, unknown>>) =>
    admin(objects.map((object) => make(object)) as Record<string, string>[]);
  await admin`insert into profiles.parties ${rows((id) => ({ id, kind: 'person', language: 'nl' }))} on conflict do nothing`;
  await admin`insert into profiles.stated_identities ${rows((party_id) => ({
    party_id,
    given_name: marker('identity', party_id),
    family_name: marker('identity', party_id),
    born_on: '1984-03-12',
  }))}`;
  await admin`insert into profiles.organisation_identities ${rows((party_id) => ({
    party_id,
    name: marker('identity', party_id),
    kbo_number: marker('identity', party_id),
  }))}`;
  await admin`insert into profiles.contacts ${rows((party_id) => ({
    party_id,
    street: marker('contact', party_id),
    municipality: marker('contact', party_id),
  }))}`;
  await admin`insert into profiles.digital_addresses ${rows((party_id) => ({
    party_id,
    id: party_id,
    kind: 'mail',
    address: marker('contact', party_id),
  }))}`;
  await admin`insert into profiles.consents ${rows((party_id) => ({
    party_id,
    id: party_id,
    activity: 'newsletter',
    category: marker('consent', party_id),
    wording: marker('consent', party_id),
  }))}`;
  await admin`insert into profiles.mandates ${rows((party_id) => ({
    id: party_id,
    party_id,
    side: 'given',
    other_name: marker('mandate', party_id),
    scope: ['ask'],
    evidence: marker('mandate', party_id),
    began_at: new Date(),
    ends_at: new Date(Date.now() + 86_400_000),
  }))}`;
  await admin`insert into profiles.capacities ${rows((party_id) => ({
    party_id,
    organisation_id: party_id,
    organisation_name: marker('capacity', party_id),
    number: marker('capacity', party_id),
    source: 'organisation',
  }))}`;
  await admin`insert into profiles.organisation_members ${rows((organisation_id) => ({
    organisation_id,
    id: organisation_id,
    member_id: organisation_id,
    name: marker('membership', organisation_id),
    role: 'member',
  }))}`;
  await admin`insert into profiles.national_numbers ${rows((party_id) => ({
    party_id,
    number: numbers.get(party_id),
    look_up: party_id,
  }))}`;
  await admin`insert into oversight.data_requests ${rows((party) => ({
    id: party,
    party,
    kind: 'access',
    state: 'open',
    received_on: '2026-01-05',
    due_on: '2026-02-05',
    details: marker('data-request', party),
    opened_by: 'somebody',
  }))}`;
  const openedAt = new Date();
  await admin`insert into oversight.emergency_accesses ${rows((object) => ({
    id: object,
    object,
    state: 'open',
    reason: marker('emergency-access', object),
    opened_at: openedAt,
    expires_at: new Date(openedAt.getTime() + 30 * 60_000),
  }))}`;
  // Whoever signs in is known already by their own account.
  await admin`insert into profiles.accounts (party_id, subject)
    select object, substr(holder, 9) from privacy.relations where relation = 'self' and holder like 'subject:%' and object = any (${objects as string[]}::uuid[])`;
}
