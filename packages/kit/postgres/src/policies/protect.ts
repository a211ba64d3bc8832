import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import type { Capability, Owner } from '../roles/role-names.ts';

/** For each role a condition in SQL on one row; `true` for every row. */
export type Conditions = Readonly<Partial<Record<Capability | Owner, string>>>;

export interface Protection {
  readonly table: string;
  /** Every column that is declared, in SQL. */
  readonly columns: readonly string[];
  /** One sentence for people: who may see this. */
  readonly because: string;
  readonly read?: Conditions;
  readonly create?: Conditions;
  /** What may be said of a new row; the rest the database fills in. Absent: everything. */
  readonly givenColumns?: readonly string[];
  /** A row is changed when it meets the condition before and after. */
  readonly change?: Conditions;
  /** What may be changed of a row; the rest stays as it was made, or functions write it. Absent: everything. */
  readonly changedColumns?: readonly string[];
  readonly remove?: Conditions;
  /** What makes it a table about people: which field group it holds, and the columns of the object and of whom it is about. */
  readonly personal?: { readonly group: string; readonly object: string; readonly subject: string };
}

/** Who may do what to the rows of a table. Nobody may do what is not said; the owner of the schema may do everything. */
export function protect(table: PgTable, rules: Omit<Protection, 'table' | 'columns' | 'personal'>): Protection {
  const { name, columns } = getTableConfig(table);
  return { table: name, columns: columns.map((column) => column.name), ...rules };
}
