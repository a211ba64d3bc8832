import { integer, timestamp } from 'drizzle-orm/pg-core';

/** What a job could not do waits longer each time, behind what it can: one bad item holds up nothing else. */
export const retried = {
  failed: integer('failed').notNull().default(0),
  nextTryAt: timestamp('next_try_at', { withTimezone: true }).notNull().defaultNow(),
};
