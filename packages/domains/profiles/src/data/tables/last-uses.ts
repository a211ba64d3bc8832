import { date, uuid } from 'drizzle-orm/pg-core';
import { profilesSchema } from './profiles-schema.ts';

/** The day on which a person last signed in or was spoken to: how long they are kept counts from there. */
export const lastUses = profilesSchema.table('last_uses', {
  partyId: uuid('party_id').primaryKey(),
  usedOn: date('used_on').notNull(),
});
