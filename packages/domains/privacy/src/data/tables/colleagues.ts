import { text, timestamp } from 'drizzle-orm/pg-core';
import { oversightSchema } from './oversight-schema.ts';

/** What the realm calls the accounts that officers come across, so that they read a name and what it does here instead of a number. The worker keeps it up. */
export const colleagues = oversightSchema.table('colleagues', {
  account: text('account').primaryKey(),
  /** Null: the realm knows no such account any more, or no name of it. */
  name: text('name'),
  /** Realm roles, by their names in the matrix. */
  roles: text('roles').array().notNull(),
  toldAt: timestamp('told_at', { withTimezone: true }).notNull(),
});
