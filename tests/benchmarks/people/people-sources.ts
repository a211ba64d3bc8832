import { ascending, dataDomain, many, one, type RowProtection, source } from '@verbonden/kit-planner';
import { date, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const profiles = pgSchema('profiles');
const parties = profiles.table('parties', { id: uuid('id').notNull() });
const identities = profiles.table('party_identities', {
  partyId: uuid('party_id').notNull(),
  givenName: text('given_name').notNull(),
  familyName: text('family_name').notNull(),
  bornOn: date('born_on'),
});
const contacts = profiles.table('contacts', {
  partyId: uuid('party_id').notNull(),
  street: text('street'),
  houseNumber: text('house_number'),
  postalCode: text('postal_code'),
  municipality: text('municipality'),
});
const addresses = profiles.table('digital_addresses', {
  partyId: uuid('party_id').notNull(),
  id: uuid('id').notNull(),
  kind: text('kind').notNull(),
  address: text('address').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
});

const domain = dataDomain({ name: 'people', capability: 'actor_reader' });

/** People with their contact over the tables of profiles: as rows about people, or, to compare with, as rows like any other. */
export function peopleSources(isProtected: boolean) {
  const about = <C extends string>(protection: RowProtection<C>) => (isProtected ? { protection } : {});
  const ofParty = (group: string) => about({ group, subject: 'partyId' as const, object: 'partyId' as const });
  const addressSource = source('BenchAddress', addresses, { domain, key: ['id'], ...ofParty('contact') });
  const identitySource = source('BenchIdentity', identities, { domain, key: ['partyId'], ...ofParty('identity') });
  const contactSource = source('BenchContact', contacts, {
    domain,
    key: ['partyId'],
    ...ofParty('contact'),
    links: (c) => ({
      addresses: many(() => addressSource, {
        on: (a) => [[c.partyId, a.partyId]],
        order: (a) => [ascending(a.createdAt), ascending(a.id)],
      }),
    }),
  });
  const personSource = source('BenchPerson', parties, {
    domain,
    key: ['id'],
    ...about({ group: 'party-core', subject: 'id', object: 'id' }),
    links: (p) => ({
      identity: one(() => identitySource, { on: (i) => [[p.id, i.partyId]] }),
      contact: one(() => contactSource, { on: (c) => [[p.id, c.partyId]] }),
    }),
  });
  const allPeople = many(() => personSource, { order: (p) => [ascending(p.id)] });
  return { addressSource, identitySource, contactSource, personSource, allPeople };
}
