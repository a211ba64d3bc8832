import postgres, { type TransactionSql } from 'postgres';

/** The matrix in rows, as the database keeps it. */
export interface MatrixRows {
  readonly roles: readonly {
    readonly role: string;
    readonly kinds: readonly string[];
    /** Whom the charter binds before the role counts: `subject`, `organisation`, or null for nobody. */
    readonly charter: string | null;
  }[];
  readonly purposes: readonly { readonly name: string; readonly facts: object }[];
  readonly fieldGroups: readonly {
    readonly name: string;
    readonly isSpecial: boolean;
    readonly durability: 'asynchronous' | 'synchronous';
  }[];
  /** Which domains write facts of a relation, by the owner of their schema. */
  readonly relations: readonly { readonly relation: string; readonly owner: string }[];
  readonly rules: readonly {
    readonly role: string;
    readonly relation: string;
    readonly fieldGroup: string;
    readonly action: string;
    readonly purpose: string;
  }[];
  readonly charter: { readonly version: number; readonly texts: object };
}

/**
 * Brings the words of the matrix (roles, purposes, field groups, relations) to these. Its rules and its charter only where there are none
 * yet: later versions come from whoever may decide them.
 * @param url of a superuser or of migrator_login, in a database that was migrated
 * @throws Error naming a table whose field group is not among these
 */
export async function installMatrix(url: string, rows: MatrixRows): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(hashtextextended('verbonden.migrate', 0))`;
      await tx`set local role privacy_owner`;
      await tx`set local row_security = on`;
      await keepWords(tx, rows);
      await loadFirst(tx, rows);
      await assertGroupsKnown(tx);
    });
  } finally {
    await sql.end();
  }
}

async function keepWords(tx: TransactionSql, { roles, purposes, fieldGroups, relations }: MatrixRows): Promise<void> {
  const json = (value: readonly object[]) => JSON.stringify(value);
  await tx`delete from privacy.roles`;
  await tx`insert into privacy.roles (role, kinds, charter)
    select role, kinds, charter from jsonb_to_recordset(${json(roles)}::text::jsonb) as x (role text, kinds text[], charter text)`;
  await tx`delete from privacy.purposes`;
  await tx`insert into privacy.purposes (name, facts)
    select name, facts from jsonb_to_recordset(${json(purposes)}::text::jsonb) as x (name text, facts jsonb)`;
  await tx`delete from privacy.field_groups`;
  await tx`insert into privacy.field_groups (name, is_special, durability)
    select name, "isSpecial", durability from jsonb_to_recordset(${json(fieldGroups)}::text::jsonb) as x (name text, "isSpecial" boolean, durability text)`;
  await tx`delete from privacy.relation_kinds`;
  await tx`insert into privacy.relation_kinds (relation, owner)
    select relation, owner from jsonb_to_recordset(${json(relations)}::text::jsonb) as x (relation text, owner text)`;
}

async function loadFirst(tx: TransactionSql, { rules, charter }: MatrixRows): Promise<void> {
  const [version] = await tx`select from privacy.rule_versions limit 1`;
  if (!version) await tx`select privacy.load_rules(${JSON.stringify(rules)}::text::jsonb, 'As it was shipped.')`;
  const [known] = await tx`select from privacy.charters limit 1`;
  if (known) return;
  await tx`insert into privacy.charters (version, effective_at, texts)
    values (${charter.version}, now(), ${JSON.stringify(charter.texts)}::text::jsonb)`;
}

async function assertGroupsKnown(tx: TransactionSql): Promise<void> {
  const [stray] = await tx<{ name: string; group: string }[]>`
    select format('%s.%s', t.schema, t."table") as name, t.field_group as "group" from privacy.protected_tables t
    where not exists (select from privacy.field_groups g where g.name = t.field_group) order by 1 limit 1`;
  if (stray)
    throw new Error(`The table ${stray.name} is of the field group ${stray.group}, which the matrix does not know.`);
}
