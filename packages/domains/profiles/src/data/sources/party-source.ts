import { ascending, descending, expression, many, one, source } from '@verbonden/kit-planner';
import { eq, sql } from 'drizzle-orm';
import { boolean, date, pgSchema, text, uuid } from 'drizzle-orm/pg-core';
import { capacities, organisationMembers } from '../tables/capacities.ts';
import { consents } from '../tables/consents.ts';
import { contactPreferences, contacts, digitalAddresses } from '../tables/contacts.ts';
import { organisationIdentities, statedIdentities } from '../tables/identities.ts';
import { mandates } from '../tables/mandates.ts';
import { merges } from '../tables/merges.ts';
import { nationalNumbers } from '../tables/national-numbers.ts';
import { parties } from '../tables/parties.ts';
import { profilesData } from './profiles-data.ts';

/** The view `functions/15-party-identities.sql`. */
const partyIdentities = pgSchema('profiles').table('party_identities', {
  partyId: uuid('party_id').notNull(),
  givenName: text('given_name').notNull(),
  familyName: text('family_name').notNull(),
  bornOn: date('born_on'),
  isAnchored: boolean('is_anchored').notNull(),
});

const ofParty = <G extends string>(group: G) => ({ group, subject: 'partyId', object: 'partyId' }) as const;

export const partyIdentitySource = source('PartyIdentity', partyIdentities, {
  domain: profilesData,
  key: ['partyId'],
  protection: ofParty('identity'),
});

export const statedIdentitySource = source('StatedIdentity', statedIdentities, {
  domain: profilesData,
  key: ['partyId'],
  protection: ofParty('identity'),
});

export const organisationIdentitySource = source('OrganisationIdentity', organisationIdentities, {
  domain: profilesData,
  key: ['partyId'],
  protection: ofParty('identity'),
});

export const nationalNumberSource = source('PartyNationalNumber', nationalNumbers, {
  domain: profilesData,
  key: ['partyId'],
  protection: ofParty('national-number'),
  sealed: ['number'],
});

export const digitalAddressSource = source('DigitalAddress', digitalAddresses, {
  domain: profilesData,
  key: ['partyId', 'id'],
  protection: ofParty('contact'),
  expressions: (row) => ({
    verifiedAt: expression(
      'timestamp with time zone',
      sql`(select v.verified_at from profiles.verified_addresses v where v.party_id = ${row.partyId} and v.address_id = ${row.id})`,
    ),
  }),
});

export const contactPreferenceSource = source('ContactPreference', contactPreferences, {
  domain: profilesData,
  key: ['partyId', 'purpose'],
  protection: ofParty('contact'),
});

export const contactSource = source('PartyContact', contacts, {
  domain: profilesData,
  key: ['partyId'],
  protection: ofParty('contact'),
  links: (row) => ({
    digitalAddresses: many(() => digitalAddressSource, {
      on: (there) => [[row.partyId, there.partyId]],
      order: (there) => [ascending(there.createdAt), ascending(there.id)],
    }),
    preferences: many(() => contactPreferenceSource, {
      on: (there) => [[row.partyId, there.partyId]],
      order: (there) => [ascending(there.purpose)],
    }),
  }),
});

export const consentSource = source('Consent', consents, {
  domain: profilesData,
  key: ['partyId', 'id'],
  protection: ofParty('consent'),
});

export const mandateSource = source('Mandate', mandates, {
  domain: profilesData,
  key: ['partyId', 'id'],
  protection: ofParty('mandate'),
});

export const capacitySource = source('Capacity', capacities, {
  domain: profilesData,
  key: ['partyId', 'organisationId'],
  protection: ofParty('capacity'),
});

export const organisationMemberSource = source('OrganisationMember', organisationMembers, {
  domain: profilesData,
  key: ['organisationId', 'id'],
  protection: { group: 'membership', subject: 'memberId', object: 'organisationId' },
});

export const mergeSource = source('Merge', merges, {
  domain: profilesData,
  key: ['keptId', 'id'],
  protection: { group: 'party-core', subject: 'keptId', object: 'keptId' },
});

/** Where a party lives: a table per field group, joined by its id, which is all that other domains know of it. */
export const partySource = source('Party', parties, {
  domain: profilesData,
  key: ['id'],
  carrier: 'party-core',
  protection: { group: 'party-core', subject: 'id', object: 'id' },
  links: (row) => ({
    identity: one(() => partyIdentitySource, { on: (there) => [[row.id, there.partyId]] }),
    statedIdentity: one(() => statedIdentitySource, { on: (there) => [[row.id, there.partyId]] }),
    organisation: one(() => organisationIdentitySource, { on: (there) => [[row.id, there.partyId]] }),
    nationalNumber: one(() => nationalNumberSource, { on: (there) => [[row.id, there.partyId]] }),
    contact: one(() => contactSource, { on: (there) => [[row.id, there.partyId]] }),
    consents: many(() => consentSource, {
      on: (there) => [[row.id, there.partyId]],
      order: (there) => [descending(there.givenAt), ascending(there.id)],
    }),
    mandates: many(() => mandateSource, {
      on: (there) => [[row.id, there.partyId]],
      order: (there) => [descending(there.offeredAt), ascending(there.id)],
    }),
    capacities: many(() => capacitySource, {
      on: (there) => [[row.id, there.partyId]],
      order: (there) => [ascending(there.organisationName), ascending(there.organisationId)],
    }),
    merges: many(() => mergeSource, {
      on: (there) => [[row.id, there.keptId]],
      order: (there) => [descending(there.mergedAt), ascending(there.id)],
    }),
    members: many(() => organisationMemberSource, {
      on: (there) => [[row.id, there.organisationId]],
      order: (there) => [ascending(there.name), ascending(there.id)],
    }),
  }),
});

/** Any party, for who points at one by its id. */
export const anyParty = one(() => partySource);

/** The party with this id. */
export const partyById = one(() => partySource, { where: (there, scope) => eq(there.id, scope.arg('id', 'uuid')) });

/** The party of the person who asks. */
export const me = one(() => partySource, { where: (there) => eq(there.id, sql`(select privacy.own_subject())`) });
