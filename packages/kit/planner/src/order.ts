import type { PgColumn } from 'drizzle-orm/pg-core';

/** One column of an order. Nulls have no place in it: a cursor must point somewhere. */
export interface OrderTerm {
  readonly column: PgColumn;
  readonly isDescending: boolean;
}

/** From small to large, A to Z, old to new. */
export function ascending(column: PgColumn): OrderTerm {
  return { column, isDescending: false };
}

/** From large to small, Z to A, new to old. */
export function descending(column: PgColumn): OrderTerm {
  return { column, isDescending: true };
}
