import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { privacySchema } from '../revocations.ts';

const at = (name: string) => timestamp(name, { withTimezone: true });
const validity = {
  validFrom: at('valid_from').notNull().defaultNow(),
  /** The first moment at which it counts no more. */
  validUntil: at('valid_until').notNull().default(sql`'infinity'`),
};

/** Facts: how a holder stands to an object. A policy looks for one that is alive. */
export const relations = privacySchema.table(
  'relations',
  {
    object: uuid('object').notNull(),
    relation: text('relation').notNull(),
    holder: text('holder').notNull(),
    /** For this purpose alone; null: for each. */
    purpose: text('purpose'),
    reason: text('reason').notNull(),
    ...validity,
  },
  (table) => [
    unique('fact_is_known_once').on(table.object, table.holder, table.relation, table.purpose).nullsNotDistinct(),
    // NOTE: without the object, so that what is known of one object is looked for by its id, which a comparison of texts would precede here.
    index('relations_by_holder').on(table.holder, table.relation),
    check(
      'holder_is_of_a_known_kind',
      sql`split_part(holder, ':', 1) in ('subject', 'role', 'organisation', 'group', 'party', 'mandate', 'status-code')`,
    ),
    check('validity_goes_forward', sql`valid_from <= valid_until`),
  ],
);

/** Parties whose data may be kept and not used (GDPR articles 18 and 21): no fact about them begins that would let somebody. */
export const restrictedParties = privacySchema.table('restricted_parties', {
  party: uuid('party').primaryKey(),
  since: at('since').notNull().defaultNow(),
});

/**
 * Until when somebody is given data of an object: from then on they are asked to destroy them. Told by the facts of organisations and of mandates, and by
 * the domain that keeps consents.
 */
export const endings = privacySchema.table(
  'endings',
  {
    object: uuid('object').notNull(),
    /** `organisation:<alias>`, or `subject:<sub>` of who acts with a mandate; null: each organisation that received data. */
    receiver: text('receiver'),
    cause: text('cause').notNull(),
    endsAt: at('ends_at').notNull(),
  },
  (table) => [
    unique('an_ending_is_known_once').on(table.object, table.receiver).nullsNotDistinct(),
    index('endings_by_moment').on(table.endsAt),
  ],
);

/** For which holders somebody stands beside oneself, and the role that comes with it. */
export const memberships = privacySchema.table(
  'memberships',
  {
    /** `subject:<sub>`, or `client:<client>` for a service account. */
    subject: text('subject').notNull(),
    holder: text('holder').notNull(),
    role: text('role'),
    /** The domain that wrote it, which alone may change it. */
    keptBy: text('kept_by').notNull().default(sql`current_user`),
    ...validity,
  },
  (table) => [
    unique('membership_is_known_once').on(table.subject, table.holder, table.role).nullsNotDistinct(),
    index('memberships_by_holder').on(table.holder),
    check('subject_is_of_a_known_kind', sql`split_part(subject, ':', 1) in ('subject', 'client')`),
    check('nobody_becomes_another', sql`split_part(holder, ':', 1) in ('organisation', 'group', 'party', 'mandate')`),
    check('membership_goes_forward', sql`valid_from <= valid_until`),
  ],
);

/**
 * Which id was drawn for what a client calls by an id of its own, so that the second of two clicks finds the first. For as long as what was made is there:
 * the domain that made it forgets it.
 */
export const drawnIds = privacySchema.table(
  'drawn_ids',
  {
    /** A hash of who made it, in which domain, and what they called it: it tells nobody who that was. */
    called: text('called').primaryKey(),
    drawnId: uuid('drawn_id').notNull(),
    /** The domain in which it was made, which alone sees it. */
    keptBy: text('kept_by').notNull().default(sql`current_user`),
  },
  (table) => [index('drawn_ids_by_id').on(table.drawnId)],
);

/** The privacy charter, version after version. */
export const charters = privacySchema.table('charters', {
  version: integer('version').primaryKey(),
  effectiveAt: at('effective_at').notNull(),
  texts: jsonb('texts').notNull(),
});

/** Who bound themselves to which version: `subject:<sub>` or `organisation:<alias>`. */
export const charterAcceptances = privacySchema.table(
  'charter_acceptances',
  {
    holder: text('holder').notNull(),
    version: integer('version')
      .notNull()
      .references(() => charters.version),
    acceptedAt: at('accepted_at').notNull().defaultNow(),
    /** The subject of who accepted it. */
    acceptedBy: text('accepted_by').notNull(),
  },
  (table) => [
    primaryKey({ name: 'charter_acceptances_pkey', columns: [table.holder, table.version] }),
    check('a_subject_or_an_organisation_accepts', sql`split_part(holder, ':', 1) in ('subject', 'organisation')`),
  ],
);
