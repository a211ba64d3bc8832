import type { SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { OrderTerm } from './order.ts';
import type { Scope } from './scope.ts';
import type { Columns, Link, LinkPair, Source } from './source.ts';

type RowOf<S> = S extends Source<infer Row> ? Row : never;

interface OneOptions<Row> {
  readonly on?: (there: Row) => readonly LinkPair[];
  readonly where?: (there: Row, scope: Scope) => SQL | undefined;
}

interface ManyOptions<Row> extends OneOptions<Row> {
  readonly order?: (there: Row) => readonly OrderTerm[];
  readonly orders?: Readonly<Record<string, (there: Row) => readonly OrderTerm[]>>;
}

interface ListedOptions<Row> extends OneOptions<Row> {
  readonly list: PgColumn;
  readonly key: (there: Row) => PgColumn;
}

/** The first row that fits, or null. */
export function one<S extends Source>(target: () => S, options: OneOptions<RowOf<S>> = {}): Link {
  return link('one', target, options);
}

/** Every row that fits. `orders` are the values of the argument `orderBy`; `order` is for a list with one order only. */
export function many<S extends Source>(target: () => S, options: ManyOptions<RowOf<S>>): Link {
  const orders = options.orders ?? (options.order ? { default: options.order } : {});
  return { ...link('many', target, options), orders: orders as Link['orders'] };
}

/** The rows whose keys a column lists (an array of codes), in the order of that list. What is not there is left out. */
export function listed<S extends Source>(target: () => S, options: ListedOptions<RowOf<S>>): Link {
  const list = { here: options.list, there: options.key as (row: Columns) => PgColumn };
  return { ...link('many', target, options), list };
}

function link<Row>(kind: Link['kind'], target: () => Source, options: OneOptions<Row>): Link {
  const on = (options.on ?? (() => [])) as Link['on'];
  const where = (options.where ?? (() => undefined)) as Link['where'];
  return { kind, target, on, where, orders: {} };
}
