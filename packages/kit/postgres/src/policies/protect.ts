import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import type { Capability, Owner } from '../roles/role-names.ts';

/** For each role a condition in SQL on one row; `true` for every row. */
type Conditions = Readonly<Partial<Record<Capability | Owner, string>>>;

export interface Protection {
  readonly table: string;
  /** One sentence for people: who may see this. */
  readonly because: string;
  readonly read?: Conditions;
  readonly create?: Conditions;
  /** A row is changed when it meets the condition before and after. */
  readonly change?: Conditions;
  readonly remove?: Conditions;
}

/** Who may do what to the rows of a table. Nobody may do what is not said; the owner of the schema may do everything. */
export function protect(table: PgTable, rules: Omit<Protection, 'table'>): Protection {
  return { table: getTableConfig(table).name, ...rules };
}
