import { aliasedTable, getTableColumns, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { DataDomain } from './data-domain.ts';
import type { Expression } from './expression.ts';
import type { OrderTerm } from './order.ts';
import type { Scope } from './scope.ts';
import type { Embedded } from './shape.ts';

/** The columns of a row under the alias it has in the statement. */
export type Columns = Readonly<Record<string, PgColumn>>;

export type LinkPair = readonly [here: PgColumn, there: PgColumn];

/** How rows are reached: from a row (by equal columns), from a list in a row (by its elements), or from the query itself. */
export interface Link {
  readonly kind: 'one' | 'many';
  readonly target: () => Source;
  on(there: Columns): readonly LinkPair[];
  where(there: Columns, scope: Scope): SQL | undefined;
  /** The column here that lists the keys there, in the order in which they are to appear. */
  readonly list?: { readonly here: PgColumn; there(row: Columns): PgColumn };
  /** Named orders, the first of which holds when none is asked for. Every one ends in a unique column. */
  readonly orders: Readonly<Record<string, (there: Columns) => readonly OrderTerm[]>>;
}

type Named<T> = Readonly<Record<string, T>>;

/** Whose rows these are. Policies decide who sees one; each that is shown to somebody else than its subject is logged under its group. */
export interface RowProtection<Column extends string = string> {
  /** The field group of the whole row, as the privacy matrix names it. */
  readonly group: string;
  /** The column with the party whom the row is about. */
  readonly subject: Column;
  /** The column with the record that relations point at: a party, a case. */
  readonly object: Column;
}

/** Where the rows of one GraphQL type live, and everything a field may say about them. The same for the planner and for the resolvers. */
export interface Source<
  Row = Columns,
  Readable extends string = string,
  E extends Named<Embedded> = Named<Embedded>,
  L extends string = string,
> {
  readonly kind: 'source';
  readonly name: string;
  readonly domain: DataDomain;
  /** The field group that carries the object: only its columns may be non-null. */
  readonly carrier: string | null;
  /** The columns that name a row, the entity's own id last. */
  readonly key: readonly string[];
  readonly table: PgTable | null;
  /** Null for rows that are not about people. */
  readonly protection: RowProtection | null;
  /** Columns whose text is stored encrypted with the key of the row's subject; null to read when that key is gone. */
  readonly sealed: readonly string[];
  /** A call that yields the rows instead of the table itself. */
  from?(scope: Scope): SQL;
  row(alias: string): Row;
  embedded(row: Row): E;
  expressions(row: Row, scope: Scope): Readonly<Record<string, Expression>>;
  links(row: Row): Readonly<Record<L, Link>>;
  readonly variants: Variants | null;
  /** Phantom: the names that `column` accepts. */
  readonly readable?: Readable;
}

/** Several types in one table, told apart by one column. */
export interface Variants {
  by(row: Columns): SQLWrapper;
  readonly types: Readonly<Record<string, Source>>;
}

type RowOf<T extends PgTable> = T['_']['columns'];

interface SourceOptions<T extends PgTable, E, X, L> {
  readonly domain: DataDomain;
  readonly carrier?: string;
  readonly key: readonly (keyof RowOf<T> & string)[];
  readonly protection?: RowProtection<keyof RowOf<T> & string>;
  readonly sealed?: readonly (keyof RowOf<T> & string)[];
  readonly from?: (scope: Scope) => SQL;
  readonly embedded?: (row: RowOf<T>) => E;
  readonly expressions?: (row: RowOf<T>, scope: Scope) => X;
  readonly links?: (row: RowOf<T>) => L;
}

/**
 * A source over a table, or with `from` over a set-returning function whose result the table describes.
 * @throws RangeError when rows about people would be read without an actor, or are sealed under nobody's key
 */
export function source<
  T extends PgTable,
  E extends Named<Embedded> = Record<never, Embedded>,
  X extends Named<Expression> = Record<never, Expression>,
  L extends Named<Link> = Record<never, Link>,
>(
  name: string,
  table: T,
  options: SourceOptions<T, E, X, L>,
): Source<RowOf<T>, (keyof RowOf<T> | keyof X) & string, E, keyof L & string> {
  const { protection = null, sealed = [] } = options;
  if (protection && options.domain.capability === 'public_reader') {
    throw new RangeError(`${name} is about people: its domain is read as somebody, with capability actor_reader.`);
  }
  if (protection && !/^[a-z-]+$/.test(protection.group)) {
    throw new RangeError(`"${protection.group}" is no name of a field group.`);
  }
  if (sealed.length > 0 && !protection) throw new RangeError(`${name} has sealed columns and no subject.`);
  return {
    kind: 'source',
    name,
    domain: options.domain,
    carrier: options.carrier ?? null,
    key: options.key,
    table,
    protection,
    sealed,
    ...(options.from ? { from: options.from } : {}),
    row: (alias) => getTableColumns(aliasedTable(table, alias)),
    embedded: (row) => options.embedded?.(row) ?? ({} as E),
    expressions: (row, scope) => options.expressions?.(row, scope) ?? {},
    links: (row) => options.links?.(row) ?? ({} as L),
    variants: null,
  };
}

/** An object without a table, always there: it gathers what one set of arguments yields, such as hits, totals and facets of a search. */
export function gathering<
  X extends Named<Expression> = Record<never, Expression>,
  L extends Named<Link> = Record<never, Link>,
>(
  name: string,
  options: { readonly domain: DataDomain; readonly expressions?: (scope: Scope) => X; readonly links?: () => L },
): Source<Columns, keyof X & string, Record<never, Embedded>, keyof L & string> {
  return {
    kind: 'source',
    name,
    domain: options.domain,
    carrier: null,
    key: [],
    table: null,
    protection: null,
    sealed: [],
    row: () => ({}),
    embedded: () => ({}),
    expressions: (_row, scope) => options.expressions?.(scope) ?? {},
    links: () => options.links?.() ?? ({} as L),
    variants: null,
  };
}

/** A union or interface: the rows of `of`, each the type that the discriminating column names. The types are sources over the same table. */
export function variants<T extends PgTable>(
  name: string,
  table: T,
  options: Omit<SourceOptions<T, never, never, never>, 'embedded' | 'expressions' | 'links'> & {
    readonly by: (row: RowOf<T>) => SQLWrapper;
    readonly types: Readonly<Record<string, Source>>;
  },
): Source<RowOf<T>, never, Record<never, Embedded>, never> {
  const base = source(name, table, options);
  const other = Object.values(options.types).find(({ protection }) => protection?.group !== options.protection?.group);
  if (other) throw new RangeError(`${name} and ${other.name} are rows of one table, and of two field groups.`);
  return { ...base, variants: { by: options.by, types: options.types } } as typeof base as Source<
    RowOf<T>,
    never,
    Record<never, Embedded>,
    never
  >;
}
