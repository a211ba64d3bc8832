import { primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { oversightSchema } from './oversight-schema.ts';

/** Persons whose erasure was decided. It is finished when the worker took away the rows here and closed the accounts elsewhere. */
export const erasures = oversightSchema.table('erasures', {
  party: uuid('party').primaryKey(),
  request: uuid('request').notNull(),
  decidedAt: timestamp('decided_at', { withTimezone: true }).notNull().defaultNow(),
  /** When the last row about the person went. */
  forgottenAt: timestamp('forgotten_at', { withTimezone: true }),
  finishedAt: timestamp('finished_at', { withTimezone: true }),
});

/** Accounts in the realm that go with a person, each until it is closed there. */
export const accountsToClose = oversightSchema.table(
  'accounts_to_close',
  {
    party: uuid('party').notNull(),
    /** Of the account, as in its tokens. */
    subject: text('subject').notNull(),
    askedAt: timestamp('asked_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [primaryKey({ name: 'an_account_is_closed_once_per_party', columns: [t.party, t.subject] })],
);
