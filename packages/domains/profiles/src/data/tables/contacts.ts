import { sql } from 'drizzle-orm';
import { check, foreignKey, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { longest } from '../../domain/longest.ts';
import { profilesSchema } from './profiles-schema.ts';
import { recordedInCapacity } from './recorded-in-capacity.ts';
import { atMost, saysSomething } from './text-limits.ts';

/** How a party is reached: one row per party, with its postal address when it is known. */
export const contacts = profilesSchema.table(
  'contacts',
  {
    partyId: uuid('party_id').primaryKey(),
    street: text('street'),
    houseNumber: text('house_number'),
    boxNumber: text('box_number'),
    postalCode: text('postal_code'),
    municipality: text('municipality'),
    country: text('country'),
    recordedInCapacity: recordedInCapacity(),
  },
  (t) => [
    check(
      'a_postal_address_is_no_longer_than_an_envelope',
      sql`${atMost(t.street, longest.street)} and ${atMost(t.houseNumber, longest.houseNumber)} and ${atMost(t.boxNumber, longest.boxNumber)} and ${atMost(t.postalCode, longest.postalCode)} and ${atMost(t.municipality, longest.municipality)}`,
    ),
    check(
      'a_postal_address_says_something',
      sql`${saysSomething(t.street)} and ${saysSomething(t.houseNumber)} and ${saysSomething(t.postalCode)} and ${saysSomething(t.municipality)}`,
    ),
    check('contacts_are_in_a_country', sql`${t.country} ~ '^[A-Z]{2}$'`),
  ],
);

/** Mail addresses and telephone numbers. Unique within the party only: whether another has the same one is nobody's business. */
export const digitalAddresses = profilesSchema.table(
  'digital_addresses',
  {
    partyId: uuid('party_id').notNull(),
    id: uuid('id').notNull(),
    kind: text('kind').notNull(),
    address: text('address').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    recordedInCapacity: recordedInCapacity(),
  },
  (t) => [
    primaryKey({ name: 'digital_addresses_of_a_party', columns: [t.partyId, t.id] }),
    unique('digital_addresses_once_per_party').on(t.partyId, t.address),
    check(
      'digital_addresses_can_be_written_to',
      sql`${saysSomething(t.address)} and ${atMost(t.address, longest.mail)}`,
    ),
    check('digital_addresses_are_of_a_known_kind', sql`${t.kind} in ('mail', 'telephone')`),
  ],
);

/** Addresses from which a code that was sent there came back. Apart, so that nobody can say so of their own address. */
export const verifiedAddresses = profilesSchema.table(
  'verified_addresses',
  {
    partyId: uuid('party_id').notNull(),
    addressId: uuid('address_id').notNull(),
    verifiedAt: timestamp('verified_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: 'verified_addresses_once', columns: [t.partyId, t.addressId] }),
    foreignKey({
      name: 'verified_addresses_go_with_their_address',
      columns: [t.partyId, t.addressId],
      foreignColumns: [digitalAddresses.partyId, digitalAddresses.id],
    })
      .onDelete('cascade')
      .onUpdate('cascade'),
  ],
);

/** For which purpose a party is reached how and in which language. */
export const contactPreferences = profilesSchema.table(
  'contact_preferences',
  {
    partyId: uuid('party_id').notNull(),
    purpose: text('purpose').notNull(),
    channel: text('channel').notNull(),
    language: text('language').notNull(),
    /** The digital address to use; null for a letter, or when any will do. */
    addressId: uuid('address_id'),
    recordedInCapacity: recordedInCapacity(),
  },
  (t) => [
    primaryKey({ name: 'contact_preferences_one_per_purpose', columns: [t.partyId, t.purpose] }),
    check('contact_preferences_use_a_known_channel', sql`${t.channel} in ('mail', 'text', 'telephone', 'letter')`),
    check('contact_preferences_speak_a_language', sql`${t.language} ~ '^[a-z]{2}$'`),
  ],
);
