import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  customType,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { privacySchema } from '../revocations.ts';

const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' });
const at = (name: string) => timestamp(name, { withTimezone: true });

/**
 * What was disclosed of whom: one record per operation with parallel arrays, written by the reading statement. Partitioned by month
 * (the migration says so, which drizzle cannot). What is not given, the database fills in itself.
 */
export const processingLog = privacySchema.table(
  'processing_log',
  {
    operation: uuid('operation').notNull(),
    at: at('at').notNull().defaultNow(),
    xid: xid8('xid').notNull().default(sql`pg_current_xact_id()`),
    /** The registered operation, or the hash of a free one. */
    activity: text('activity').notNull(),
    purpose: text('purpose').notNull(),
    trace: text('trace'),
    parent: text('parent'),
    status: text('status').notNull().default('ok'),
    /** Null for what is about nobody, such as a report without a name. */
    subjects: uuid('subjects').array().notNull(),
    objects: uuid('objects').array().notNull(),
    fieldGroups: text('field_groups').array().notNull(),
    /** What was done to the data: null when they were only read. */
    action: text('action'),
  },
  (table) => [
    // NOTE: one index over both, which mostly hold the same ids: half as many keys to write.
    index('processing_log_by_whom').using('gin', sql`(${table.subjects} || ${table.objects})`),
    index('processing_log_by_transaction').on(table.xid),
    check(
      'each_subject_has_its_object_and_group',
      sql`cardinality(subjects) > 0 and cardinality(subjects) = cardinality(objects) and cardinality(subjects) = cardinality(field_groups) and array_position(objects, null) is null and array_position(field_groups, null) is null`,
    ),
    check('what_was_done_is_known', sql`${table.action} in ('create', 'change', 'remove')`),
  ],
);

/** Who acted in an operation that was logged. Apart from the log, so that who reads that one does not learn this. Partitioned by month. */
export const audit = privacySchema.table(
  'audit',
  {
    operation: uuid('operation').notNull(),
    at: at('at').notNull().defaultNow(),
    xid: xid8('xid').notNull().default(sql`pg_current_xact_id()`),
    sub: text('sub'),
    kind: text('kind').notNull(),
    client: text('client'),
    roles: text('roles').array().notNull(),
    organisations: text('organisations').array().notNull(),
    capacity: uuid('capacity'),
    session: text('session'),
  },
  (table) => [
    primaryKey({ name: 'audit_pkey', columns: [table.operation, table.at] }),
    index('audit_by_transaction').on(table.xid),
  ],
);

/**
 * What log and audit held when nobody could change it any more, as a chain: each seal carries the hash of the one before. The disposal of a
 * month is a link of it. The heads are kept outside the database too, signed.
 */
export const logSeals = privacySchema.table(
  'log_seals',
  {
    number: integer('number').primaryKey(),
    sealedAt: at('sealed_at').notNull().defaultNow(),
    /** Transactions from this one on, and before that one. */
    fromXid: xid8('from_xid').notNull(),
    untilXid: xid8('until_xid').notNull(),
    /** Per table and month: how many lines, and the hash over them. */
    contents: jsonb('contents').notNull(),
    /** `YYYY-MM` when this link says that a month was disposed of. */
    disposedMonth: text('disposed_month'),
    previous: text('previous').notNull(),
    head: text('head').notNull(),
  },
  () => [check('seals_follow_each_other', sql`from_xid <= until_xid`)],
);

/** For how many months the log is kept. One row. It is made longer by the worker, and shorter by nobody but who runs the database. */
export const logTerm = privacySchema.table(
  'log_term',
  {
    isOnly: boolean('is_only').primaryKey().default(true),
    months: integer('months').notNull().default(12),
  },
  () => [check('the_term_is_one', sql`is_only`), check('the_term_is_a_year_at_least', sql`months >= 12`)],
);
