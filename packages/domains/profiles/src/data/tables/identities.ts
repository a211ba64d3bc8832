import { sql } from 'drizzle-orm';
import { check, date, index, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { longest } from '../../domain/longest.ts';
import { profilesSchema } from './profiles-schema.ts';
import { atMost, saysSomething } from './text-limits.ts';

/** Who a person is according to an authentic source. Nobody changes it but that source. */
export const anchoredIdentities = profilesSchema.table('anchored_identities', {
  partyId: uuid('party_id').primaryKey(),
  givenName: text('given_name').notNull(),
  familyName: text('family_name').notNull(),
  bornOn: date('born_on'),
  source: text('source').notNull(),
  anchoredAt: timestamp('anchored_at', { withTimezone: true }).notNull().defaultNow(),
});

/** Who a person says to be. Kept apart: proof never mixes with what was only said. */
export const statedIdentities = profilesSchema.table(
  'stated_identities',
  {
    partyId: uuid('party_id').primaryKey(),
    givenName: text('given_name').notNull(),
    familyName: text('family_name').notNull(),
    bornOn: date('born_on'),
    statedAt: timestamp('stated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    check('a_stated_name_says_something', sql`${saysSomething(t.givenName)} and ${saysSomething(t.familyName)}`),
    check(
      'a_stated_name_is_no_story',
      sql`${atMost(t.givenName, longest.name)} and ${atMost(t.familyName, longest.name)}`,
    ),
  ],
);

/** What a business or association is called, and its official number. */
export const organisationIdentities = profilesSchema.table(
  'organisation_identities',
  {
    partyId: uuid('party_id').primaryKey(),
    name: text('name').notNull(),
    kboNumber: text('kbo_number'),
    associationCode: text('association_code'),
    /** Its name in Keycloak, for an organisation whose workers log in there. */
    alias: text('alias'),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    index('organisation_identities_by_kbo_number').on(t.kboNumber),
    index('organisation_identities_by_association_code').on(t.associationCode),
    index('organisation_identities_by_alias').on(t.alias),
    check('organisations_have_a_number', sql`num_nonnulls(${t.kboNumber}, ${t.associationCode}) > 0`),
  ],
);

/** The accounts (Keycloak subjects) that belong to a person. */
export const accounts = profilesSchema.table(
  'accounts',
  {
    partyId: uuid('party_id').notNull(),
    subject: text('subject').notNull(),
    linkedAt: timestamp('linked_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: 'accounts_once_per_party', columns: [t.partyId, t.subject] }),
    index('accounts_by_subject').on(t.subject),
  ],
);
