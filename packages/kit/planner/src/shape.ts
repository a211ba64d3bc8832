import type { SQLWrapper } from 'drizzle-orm';
import type { Expression } from './expression.ts';
import type { SqlType } from './sql-type.ts';

/** An object made of columns of somebody else's row: a text with its language, an address. It has no table and no life of its own. */
export interface Shape<Member extends string = string, Computed extends string = string> {
  readonly kind: 'shape';
  readonly name: string;
  readonly members: Readonly<Record<Member, SqlType>>;
  expressions(row: Readonly<Record<Member, SQLWrapper>>): Readonly<Record<Computed, Expression>>;
}

/** Where a shape stands in a row. It is null when its first member is. */
export interface Embedded<S extends Shape = Shape> {
  readonly shape: S;
  readonly columns: Readonly<Record<string, SQLWrapper>>;
}

/** A shape with its members, the first of which decides whether the object is there at all. */
export function shape<
  const Members extends Readonly<Record<string, SqlType>>,
  X extends Readonly<Record<string, Expression>> = Record<never, Expression>,
>(
  name: string,
  members: Members,
  expressions?: (row: Readonly<Record<keyof Members & string, SQLWrapper>>) => X,
): Shape<keyof Members & string, keyof X & string> {
  return { kind: 'shape', name, members, expressions: (row) => expressions?.(row) ?? ({} as X) };
}

/** A shape over these columns of the row. */
export function embed<S extends Shape>(
  target: S,
  columns: Readonly<Record<keyof S['members'] & string, SQLWrapper>>,
): Embedded<S> {
  return { shape: target, columns };
}
