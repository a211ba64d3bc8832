import { sql } from 'drizzle-orm';
import { check, index, pgSchema, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

/** @public drizzle-kit reads it, to write the schema's own statement. */
export const privacySchema = pgSchema('privacy');

/** Whose tokens a moment is about: everyone's, those of one client, of one person or service account, or of one session. */
export const revocationScopes = ['realm', 'client', 'subject', 'session'] as const;

export type RevocationScope = (typeof revocationScopes)[number];

/** Tokens in this scope that were issued before this moment are not accepted any more. The realm has no id. */
export const revocations = privacySchema.table(
  'revocations',
  {
    scope: text('scope').$type<RevocationScope>().notNull(),
    id: text('id').notNull(),
    notBefore: timestamp('not_before', { withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ name: 'revocations_pkey', columns: [table.scope, table.id] }),
    // Those of long ago are forgotten at each new one, of which anybody can make as many as they sign out.
    index('revocations_of_sessions').on(table.notBefore).where(sql`scope = 'session'`),
    check('revocation_has_a_known_scope', sql`scope in ('realm', 'client', 'subject', 'session')`),
    check('realm_has_no_id', sql`(scope = 'realm') = (id = '')`),
  ],
);
