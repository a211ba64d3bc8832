import { type SQL, sql } from 'drizzle-orm';
import type { OrderTerm } from './order.ts';
import type { Scope } from './scope.ts';
import type { Columns, Link } from './source.ts';
import { Unplannable } from './unplannable.ts';

/** The order that the argument `orderBy` names, or the link's first. */
export function orderTermsOf(link: Link, there: Columns, scope: Scope): readonly OrderTerm[] {
  const names = Object.keys(link.orders);
  const asked = names.length > 1 ? scope.choice('orderBy') : undefined;
  const order = link.orders[typeof asked === 'string' ? asked : (names[0] ?? '')];
  if (names.length > 0 && !order) throw new Unplannable(`The list has no order "${String(asked)}"`);
  return order?.(there) ?? [];
}

/** An ORDER BY of these terms, or nothing. */
export function orderBySql(terms: readonly OrderTerm[], isBackward: boolean): SQL {
  if (terms.length === 0) return sql.empty();
  const parts = terms.map(({ column, isDescending }) =>
    isDescending === isBackward ? sql`${column}` : sql`${column} desc`,
  );
  return sql`order by ${sql.join(parts, sql`, `)}`;
}

/** The order values of a row as a JSON array of texts: what a cursor holds. */
export function positionSql(terms: readonly OrderTerm[]): SQL {
  return sql`jsonb_build_array(${sql.join(
    terms.map(({ column }) => sql`${column}::text`),
    sql`, `,
  )})`;
}

/** Where rows stand of a position: strictly `after` or `before` it, or also on it, `from` there on or `upTo` there. */
export type Side = 'after' | 'from' | 'before' | 'upTo';

/** The rows that stand on this side of the position given by these parameters, in this order. */
export function besideSql(terms: readonly OrderTerm[], position: readonly SQL[], side: Side): SQL {
  const values = terms.map(({ column }, i) => sql`${position[i]}::${sql.raw(column.getSQLType())}`);
  const isBefore = side === 'before' || side === 'upTo';
  const strict = ({ isDescending }: OrderTerm): string => (isDescending === isBefore ? '>' : '<');
  const orEqual = side === 'from' || side === 'upTo' ? '=' : '';
  const first = terms[0];
  if (first && terms.every((term) => term.isDescending === first.isDescending)) {
    const columns = sql.join(
      terms.map(({ column }) => sql`${column}`),
      sql`, `,
    );
    return sql`(${columns}) ${sql.raw(strict(first) + orEqual)} (${sql.join(values, sql`, `)})`;
  }
  const steps = terms.map((term, i) => {
    const equal = terms.slice(0, i).map(({ column }, j) => sql`${column} = ${values[j]} and `);
    const operator = strict(term) + (i === terms.length - 1 ? orEqual : '');
    return sql`(${sql.join(equal)}${term.column} ${sql.raw(operator)} ${values[i]})`;
  });
  return sql`(${sql.join(steps, sql` or `)})`;
}
