import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { privacySchema } from '../revocations.ts';

const at = (name: string) => timestamp(name, { withTimezone: true });

/** The matrix has versions; one of them counts. */
export const ruleVersions = privacySchema.table(
  'rule_versions',
  {
    version: integer('version').primaryKey(),
    loadedAt: at('loaded_at').notNull().defaultNow(),
    note: text('note').notNull(),
    isCurrent: boolean('is_current').notNull(),
  },
  (table) => [uniqueIndex('one_version_is_current').on(table.isCurrent).where(sql`is_current`)],
);

/** What is allowed: this role, in this relation, may do this with this field group for this purpose. All else is denied. */
export const rules = privacySchema.table(
  'rules',
  {
    version: integer('version')
      .notNull()
      .references(() => ruleVersions.version),
    role: text('role').notNull(),
    relation: text('relation').notNull(),
    fieldGroup: text('field_group').notNull(),
    action: text('action').notNull(),
    purpose: text('purpose').notNull(),
  },
  (table) => [
    primaryKey({
      name: 'rules_pkey',
      columns: [table.version, table.fieldGroup, table.action, table.purpose, table.role, table.relation],
    }),
    index('rules_by_purpose').on(table.version, table.purpose, table.role),
    check('action_is_known', sql`action in ('read', 'create', 'change', 'remove')`),
  ],
);

/** For which kinds of actor a role counts, and whom the charter must bind before it does. */
export const roles = privacySchema.table(
  'roles',
  {
    role: text('role').primaryKey(),
    kinds: text('kinds').array().notNull(),
    charter: text('charter').$type<'subject' | 'organisation'>(),
  },
  () => [check('charter_binds_a_subject_or_an_organisation', sql`charter in ('subject', 'organisation')`)],
);

/** Why data may be looked at: a closed list. Its facts (legal basis, description, retention, disclaimer) are the matrix file's. */
export const purposes = privacySchema.table('purposes', {
  name: text('name').primaryKey(),
  facts: jsonb('facts').notNull(),
});

/** Columns that are seen or hidden together. Of a synchronous one no log line may be lost, also not by a crash. */
export const fieldGroups = privacySchema.table(
  'field_groups',
  {
    name: text('name').primaryKey(),
    isSpecial: boolean('is_special').notNull(),
    durability: text('durability').$type<'asynchronous' | 'synchronous'>().notNull(),
  },
  () => [check('durability_is_known', sql`durability in ('asynchronous', 'synchronous')`)],
);

/** Which domain may write facts of a relation, by the owner of its schema. */
export const relationKinds = privacySchema.table(
  'relation_kinds',
  { relation: text('relation').notNull(), owner: text('owner').notNull() },
  (table) => [primaryKey({ name: 'relation_kinds_pkey', columns: [table.relation, table.owner] })],
);

/** Where each field group lives, as the domains declared it. Written by migrate. */
export const protectedTables = privacySchema.table(
  'protected_tables',
  {
    schema: text('schema').notNull(),
    table: text('table').notNull(),
    fieldGroup: text('field_group').notNull(),
    objectColumn: text('object_column').notNull(),
    subjectColumn: text('subject_column').notNull(),
  },
  (table) => [primaryKey({ name: 'protected_tables_pkey', columns: [table.schema, table.table] })],
);
