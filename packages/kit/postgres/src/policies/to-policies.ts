import type { Capability, Login, Owner } from '../roles/role-names.ts';
import type { Protection } from './protect.ts';

export interface FunctionGrant {
  /** Name and argument types, without the schema: `publish_product(jsonb)`. */
  readonly signature: string;
  readonly executors: readonly (Capability | Login | Owner)[];
}

export interface PolicyDeclarations {
  readonly schema: string;
  readonly owner: Owner;
  readonly tables: readonly Protection[];
  /** A function that is not named here can be called by its owner alone. */
  readonly functions?: readonly FunctionGrant[];
}

const commands = { read: 'select', create: 'insert', change: 'update', remove: 'delete' } as const;

/** The SQL of these declarations: grants and row-level policies. `migrate` takes away everything else first. */
export function toPolicies({ schema, owner, tables, functions = [] }: PolicyDeclarations): string {
  assertDeclaredOnce(schema, tables);
  const users = new Set<string>();
  const lines: string[] = [];
  for (const protection of tables) {
    const table = `${schema}.${protection.table}`;
    lines.push('', `-- ${protection.because}`);
    lines.push(
      `create policy ${protection.table}_owner on ${table} for all to ${owner} using (true) with check (true);`,
    );
    for (const [act, command] of Object.entries(commands) as [keyof typeof commands, string][]) {
      for (const [role, condition] of Object.entries(protection[act] ?? {})) {
        users.add(role);
        lines.push(`grant ${command}${columnsOf(act, protection)} on ${table} to ${role};`);
        lines.push(
          `create policy ${protection.table}_${act}_${role} on ${table} for ${command} to ${role} ${clauses(act, guarded(role, condition))};`,
        );
      }
    }
  }
  if (functions.length > 0) lines.push('');
  for (const { signature, executors } of functions) {
    for (const executor of executors) {
      users.add(executor);
      lines.push(`grant execute on function ${schema}.${signature} to ${executor};`);
    }
  }
  lines.push('', toDeclarations(schema, tables));
  users.delete(owner);
  const usage = users.size > 0 ? [`grant usage on schema ${schema} to ${[...users].toSorted().join(', ')};`] : [];
  return `${[...usage, ...lines].join('\n').trim()}\n`;
}

/** Of which columns, as a grant says it; nothing for all of them. */
function columnsOf(act: keyof typeof commands, { givenColumns, changedColumns }: Protection): string {
  const columns = act === 'create' ? givenColumns : act === 'change' ? changedColumns : undefined;
  return columns ? ` (${columns.join(', ')})` : '';
}

/** Every column belongs to one field group or to a table without people; the database looks whether it does. */
function toDeclarations(schema: string, tables: readonly Protection[]): string {
  const declared = tables.map(({ table, columns, personal }) => ({ table, columns, ...personal }));
  return `select privacy.declare_tables('${schema}', $declared$${JSON.stringify(declared)}$declared$);`;
}

/** @throws Error for a table that is declared twice, of which the columns would belong to two groups */
function assertDeclaredOnce(schema: string, tables: readonly Protection[]): void {
  const seen = new Set<string>();
  for (const { table } of tables) {
    if (seen.has(table))
      throw new Error(`The table ${schema}.${table} is declared twice: its columns belong to one field group.`);
    seen.add(table);
  }
}

/** Who acts, and so whether that is what it was. */
const asksWhoActs = /\bprivacy\.(holders|relations_for)\(/;

/**
 * What is not for everyone asks once per statement who acts, unless its condition does so itself. Where claims are sealed that fails for a
 * capability other than the one they were sealed for, which a smuggled `set_config('role', ...)` could have taken on.
 */
function guarded(role: string, condition: string): string {
  if (!role.startsWith('actor_') || asksWhoActs.test(condition)) return condition;
  return `(select privacy.are_claims_intact()) and (${condition})`;
}

function clauses(act: keyof typeof commands, condition: string): string {
  if (act === 'create') return `with check (${condition})`;
  if (act === 'change') return `using (${condition}) with check (${condition})`;
  return `using (${condition})`;
}
