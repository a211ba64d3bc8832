import { index, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { profilesSchema } from './profiles-schema.ts';
import { retried } from './retried.ts';

/** Accounts whose proven identity the worker still has to fetch from the identity provider. */
export const identityRequests = profilesSchema.table(
  'identity_requests',
  {
    partyId: uuid('party_id').primaryKey(),
    subject: text('subject').notNull(),
    askedAt: timestamp('asked_at', { withTimezone: true }).notNull().defaultNow(),
    settledAt: timestamp('settled_at', { withTimezone: true }),
    ...retried,
  },
  (t) => [index('identity_requests_in_order').on(t.askedAt)],
);
