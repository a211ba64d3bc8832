import { sql } from 'drizzle-orm';
import { check, customType, index, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
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
    subjects: uuid('subjects').array().notNull(),
    objects: uuid('objects').array().notNull(),
    fieldGroups: text('field_groups').array().notNull(),
  },
  (table) => [
    index('processing_log_by_subject').using('gin', table.subjects),
    index('processing_log_by_object').using('gin', table.objects),
    index('processing_log_by_transaction').on(table.xid),
    check(
      'each_subject_has_its_object_and_group',
      sql`cardinality(subjects) > 0 and cardinality(subjects) = cardinality(objects) and cardinality(subjects) = cardinality(field_groups) and array_position(subjects, null) is null and array_position(objects, null) is null and array_position(field_groups, null) is null`,
    ),
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
