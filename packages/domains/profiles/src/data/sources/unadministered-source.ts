import { ascending, many, source } from '@verbonden/kit-planner';
import { sql } from 'drizzle-orm';
import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { profilesData } from './profiles-data.ts';

/** What `profiles.organisations_without_administrator` answers. */
const unadministered = pgTable('unadministered_organisations', {
  partyId: uuid('party_id').notNull(),
  name: text('name').notNull(),
  number: text('number').notNull(),
  since: timestamp('since', { withTimezone: true }).notNull(),
  invitedUntil: timestamp('invited_until', { withTimezone: true }),
});

export const unadministeredSource = source('UnadministeredOrganisation', unadministered, {
  domain: profilesData,
  key: ['partyId'],
  protection: { group: 'identity', subject: 'partyId', object: 'partyId' },
  from: () => sql`profiles.organisations_without_administrator()`,
});

/** Organisations that nobody administers, the first left alone first. */
export const unadministeredOrganisations = many(() => unadministeredSource, {
  order: (there) => [ascending(there.since), ascending(there.partyId)],
});
