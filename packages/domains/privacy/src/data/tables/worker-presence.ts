import { boolean, timestamp } from 'drizzle-orm/pg-core';
import { oversightSchema } from './oversight-schema.ts';

/** When the worker was last heard of, and whether it reaches the realm: one row. */
export const workerPresence = oversightSchema.table('worker_presence', {
  isOnly: boolean('is_only').primaryKey(),
  seenAt: timestamp('seen_at', { withTimezone: true }).notNull(),
  canChangeRoles: boolean('can_change_roles').notNull(),
});
