import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { type Conditions, type Protection, protect } from './protect.ts';

const actions = ['read', 'create', 'change', 'remove'] as const;
type Action = (typeof actions)[number];

export interface PersonalRules {
  /** One sentence for people: what is in this table. Who may see it is said by the matrix. */
  readonly because: string;
  readonly group: string;
  /** The column with the party, case or other thing that facts are about. */
  readonly object: PgColumn;
  /** The column with the party whom a row is about. */
  readonly subject: PgColumn;
  /** What actors may do here at all; the matrix says who. Absent: everything. What is left out only functions of the domain do. */
  readonly actions?: readonly Action[];
  /** What an actor who may change a row may change of it. Absent: all but what it is about and of whom. */
  readonly changed?: readonly PgColumn[];
}

/** Who may do what to the rows of a table about people: whom the matrix allows it for the field group, in a relation that is alive. */
export function protectPersonal(
  table: PgTable,
  { because, group, object, subject, actions: allowed = actions, changed }: PersonalRules,
): Protection {
  const { table: name, columns } = protect(table, { because });
  const condition = (action: Action): Conditions => {
    const granted = factCondition(`${name}.${object.name}`, group, action);
    return action === 'read' ? { actor_reader: granted, actor_writer: granted } : { actor_writer: granted };
  };
  const conditions = Object.fromEntries(allowed.map((action) => [action, condition(action)]));
  return {
    table: name,
    columns,
    because,
    ...conditions,
    changedColumns:
      changed?.map((column) => column.name) ??
      columns.filter((column) => ![object.name, subject.name].includes(column)),
    personal: { group, object: object.name, subject: subject.name },
  };
}

/**
 * NOTE: a correlated sub-select with a limit. As EXISTS or IN the planner reads the facts of the caller as a whole, which may be a million.
 * Which facts count is said by the policy on them: those of which the actor is a holder.
 */
function factCondition(object: string, group: string, action: Action): string {
  const relations = `(select privacy.relations_for('${group}', '${action}'))`;
  // The fact first: for whom has one, nothing more is asked. It is an index away, and who sees any row is found out once per statement.
  // Only of a row that is seen without a fact is asked whether it is kept and not used: who has a fact about such a row has one that stays.
  return `(select true from privacy.relations r where r.object = ${object} and r.relation = any (${relations}::text[]) and r.valid_from <= now() and now() < r.valid_until and (r.purpose is null or r.purpose = (select privacy.purpose())) limit 1) or privacy.reaches((select privacy.reach('${group}', '${action}')), ${object})`;
}
