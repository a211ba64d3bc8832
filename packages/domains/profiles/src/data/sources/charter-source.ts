import { one, source } from '@verbonden/kit-planner';
import { sql } from 'drizzle-orm';
import { boolean, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { profilesData } from './profiles-data.ts';

/** What `profiles.charter_for` answers. */
const charterFor = pgTable('charter_for', {
  version: integer('version').notNull(),
  effectiveAt: timestamp('effective_at', { withTimezone: true }).notNull(),
  dutch: text('dutch').notNull(),
  english: text('english').notNull(),
  isAccepted: boolean('is_accepted'),
});

export const charterSource = source('PrivacyCharter', charterFor, {
  domain: profilesData,
  key: ['version'],
  from: (scope) => sql`profiles.charter_for(${scope.arg('organisation', 'uuid')})`,
});

/** The privacy charter in force, with whether it was accepted. Null where none is in force. */
export const privacyCharter = one(() => charterSource);
