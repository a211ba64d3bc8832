import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import { marker } from '../world/place.ts';
import type { PrivacyWorld } from '../world/privacy-world.ts';
import { plausibleText, twinOf } from './plausible-variables.ts';

/** Whose organisations receive data, and destroy them in the end. */
const receivers = new Set(['partner-worker', 'association-member']);

/**
 * Beside what everybody has: what an operation needs that begins with what somebody else did. A verified address, a passed check, a restriction, an
 * emergency that somebody opened, an acknowledgement that is asked for, a double, an organisation to administer.
 */
export async function plantOpenings(world: PrivacyWorld): Promise<void> {
  const { admin, places } = world;
  const objects = [...new Set(places.flatMap((place) => [...place.objects.values()]))];
  const rows = (make: (object: string) => Readonly<Record<string, unknown>>) =>
    admin(objects.map((object) => make(object)) as Record<string, string>[]);
  await admin`insert into profiles.verified_addresses ${rows((party_id) => ({ party_id, address_id: party_id }))} on conflict do nothing`;
  await admin`insert into oversight.emergency_openers ${rows((access) => ({ access, opened_by: 'somebody' }))} on conflict do nothing`;
  // One that is in force ends what others may do with that person: only of whom an officer deals with.
  const dealtWith = new Set(
    places
      .filter(({ persona }) => persona.roles.includes('privacy-officer'))
      .map((place) => place.objects.get('tasked')),
  );
  await admin`insert into oversight.restrictions ${rows((party) => ({
    id: party,
    party,
    kind: 'objection',
    until: dealtWith.has(party) ? null : new Date(),
  }))} on conflict do nothing`;
  // Fewer than a page of them: a list with a count of more is logged as far as it was counted.
  const tasked = places.filter(({ persona }) => persona.roles.some((role) => receivers.has(role)));
  for (const party of new Set(tasked.map((place) => place.objects.get('tasked') ?? ''))) {
    await admin`insert into oversight.acknowledgements (id, organisation, party, purpose, cause, due_on)
      values (${party}, 'caw', ${party}, 'support', 'purpose-ended', '2100-01-01')`;
  }
  const agent = world.placeOf('kcc at the desk');
  const called = agent.objects.get('in-contact') ?? '';
  await admin`insert into profiles.caller_checks (agent, id, party_id, questions, passed_at)
    values (${agent.persona.subject}, ${called}, ${called}, '{birthDate,postalCode}', now())`;
  await plantTwin(admin, called, `subject:${agent.persona.subject}`);
  for (const { persona, objects: own } of places.filter(({ capacity }) => capacity !== null)) {
    const organisation = own.get('capacity') ?? '';
    await admin`insert into profiles.organisation_members (organisation_id, id, member_id, subject, name, role, joined_at)
      values (${organisation}, ${randomUUID()}, ${persona.subject}, ${persona.subject}, ${marker('membership', organisation)}, 'admin', now())`;
  }
}

/** Everybody else is proven apart by a number. The name is like the planted one, and like the one that is stated later; the birthday is the same. */
async function plantTwin(admin: Sql, object: string, holder: string): Promise<void> {
  const twin = twinOf(object);
  await admin`insert into profiles.parties (id, kind, language) values (${twin}, 'person', 'nl')`;
  await admin`insert into profiles.stated_identities (party_id, given_name, family_name, born_on)
    values (${twin}, ${marker('identity', twin)}, ${plausibleText}, '1984-03-12')`;
  await admin`insert into privacy.relations (object, relation, holder, reason) values (${twin}, 'in-contact', ${holder}, 'test')`;
}
