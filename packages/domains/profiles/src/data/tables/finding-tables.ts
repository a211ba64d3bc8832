import { index, integer, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { profilesSchema } from './profiles-schema.ts';

/** Normalised words by which a party is found. Text equality and starts_with only: those keep their index under a policy. */
export const searchTerms = profilesSchema.table(
  'search_terms',
  {
    partyId: uuid('party_id').notNull(),
    kind: text('kind').notNull(),
    term: text('term').notNull(),
  },
  (t) => [
    primaryKey({ name: 'search_terms_once_per_party', columns: [t.partyId, t.kind, t.term] }),
    index('search_terms_by_term').on(t.kind, t.term),
  ],
);

/** Whom an agent found, and by what: only of those a check may begin, and what was said to find them proves nothing a second time. */
export const findings = profilesSchema.table(
  'findings',
  {
    agent: text('agent').notNull(),
    partyId: uuid('party_id').notNull(),
    foundBy: text('found_by').array().notNull(),
    foundAt: timestamp('found_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: 'findings_once_per_agent', columns: [t.agent, t.partyId] }),
    index('findings_by_party').on(t.partyId),
  ],
);

/** Questions asked of a caller by an agent. The answers are compared here and kept nowhere. */
export const callerChecks = profilesSchema.table(
  'caller_checks',
  {
    agent: text('agent').notNull(),
    id: uuid('id').notNull(),
    partyId: uuid('party_id').notNull(),
    questions: text('questions').array().notNull(),
    beganAt: timestamp('began_at', { withTimezone: true }).notNull().defaultNow(),
    wrong: integer('wrong').notNull().default(0),
    passedAt: timestamp('passed_at', { withTimezone: true }),
    usedAt: timestamp('used_at', { withTimezone: true }),
  },
  (t) => [
    primaryKey({ name: 'caller_checks_of_an_agent', columns: [t.agent, t.id] }),
    index('caller_checks_by_party').on(t.partyId, t.beganAt),
  ],
);

/** How often an agent looked for callers in the hour that began then. */
export const searchCounts = profilesSchema.table('search_counts', {
  agent: text('agent').primaryKey(),
  hourBeganAt: timestamp('hour_began_at', { withTimezone: true }).notNull().defaultNow(),
  asked: integer('asked').notNull().default(1),
});

/** Numbers that a city may set otherwise, by name. */
export const limits = profilesSchema.table('limits', {
  name: text('name').primaryKey(),
  most: integer('most').notNull(),
});
