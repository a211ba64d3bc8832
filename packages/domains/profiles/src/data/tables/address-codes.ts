import { foreignKey, index, integer, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { digitalAddresses } from './contacts.ts';
import { profilesSchema } from './profiles-schema.ts';
import { retried } from './retried.ts';

/** A code on its way to a digital address, one at a time. Without a hash it waits for the worker, which makes the code and sends it. */
export const addressCodes = profilesSchema.table(
  'address_codes',
  {
    partyId: uuid('party_id').notNull(),
    addressId: uuid('address_id').notNull(),
    askedAt: timestamp('asked_at', { withTimezone: true }).notNull().defaultNow(),
    codeHash: text('code_hash'),
    expiresAt: timestamp('expires_at', { withTimezone: true }),
    attempts: integer('attempts').notNull().default(0),
    /** How many were asked for in the hour that began at the first. */
    askedInHour: integer('asked_in_hour').notNull().default(1),
    hourBeganAt: timestamp('hour_began_at', { withTimezone: true }).notNull().defaultNow(),
    ...retried,
  },
  (t) => [
    primaryKey({ name: 'address_codes_one_per_address', columns: [t.partyId, t.addressId] }),
    foreignKey({
      name: 'address_codes_go_with_their_address',
      columns: [t.partyId, t.addressId],
      foreignColumns: [digitalAddresses.partyId, digitalAddresses.id],
    })
      .onDelete('cascade')
      .onUpdate('cascade'),
    index('address_codes_in_order').on(t.askedAt),
  ],
);

/** How many codes a party asked for in the hour that began then, to whichever address: apart, since addresses come and go. */
export const codeCounts = profilesSchema.table('code_counts', {
  partyId: uuid('party_id').primaryKey(),
  hourBeganAt: timestamp('hour_began_at', { withTimezone: true }).notNull().defaultNow(),
  asked: integer('asked').notNull().default(1),
});
