import { type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { Disclosure } from './disclosures.ts';
import type { FieldScope } from './field-scope.ts';
import { besideSql, orderBySql, orderTermsOf, positionSql, type Side } from './keyset.ts';
import type { LevelItems } from './level-items.ts';
import { mostCounted } from './most-counted.ts';
import type { ReadContext, Statement } from './read-context.ts';
import { openSealed } from './sealed-marks.ts';
import type { Columns, Link, RowProtection, Source } from './source.ts';
import { wireText } from './wire-text.ts';

const dialect = new PgDialect();
const alias = 'there';

/** One row that a level read found: what it says, whose it is, and where it stands in the order. */
export interface LevelRow {
  readonly values: Readonly<Record<string, unknown>>;
  readonly owner: string;
  readonly position: readonly string[];
  /** What handing it out discloses; null for a row that is not about people. */
  readonly disclosure: Disclosure | null;
}

export interface Bound {
  readonly side: Side;
  readonly position: readonly string[];
}

export interface LevelRequest {
  readonly link: Link;
  readonly scope: FieldScope;
  /** The key of each parent, as texts; one empty key for a link that starts at the query. */
  readonly owners: readonly (readonly string[])[];
  /** How many rows each parent gets, from which end and from where. Null for all of them. */
  readonly slice: {
    readonly size: number;
    readonly isBackward: boolean;
    /** Only rows that stand on this side of these positions. */
    readonly bounds: readonly Bound[];
  } | null;
  items(row: Columns, scope: FieldScope): LevelItems;
}

/** The name under which rows of a parent are found again. */
export function ownerName(key: readonly string[]): string {
  return JSON.stringify(key);
}

/**
 * The rows behind a link for many parents at once, in one statement that knows nothing of the levels above and below: the
 * independent way beside the planner. In the link's order, reversed when the slice is.
 */
export async function readLevel(context: ReadContext, request: LevelRequest): Promise<readonly LevelRow[]> {
  const { link, scope, slice } = request;
  const target = link.target();
  const row = target.row(alias);
  const items = [...request.items(row, scope)];
  const terms = orderTermsOf(link, row, scope);
  const owner = ownerSql(link, row);
  const isBackward = slice?.isBackward ?? false;
  const columns = items.map(([, value], i) => sql`, ${value} as ${sql.identifier(`c${i}`)}`);
  const number = sql`row_number() over (partition by ${owner} ${orderBySql(terms, isBackward)})`;
  const position = terms.length > 0 ? positionSql(terms) : sql`null`;
  const { protection } = target;
  const about = protection
    ? sql`, ${row[protection.subject]} as subject, ${row[protection.object]} as object`
    : sql.empty();
  const inner = sql`select ${owner} as owner, ${position} as position, ${number} as n${about}${sql.join(columns)} ${fromSql(request, target, row, slice)}`;
  const limit = slice ? sql` where x.n <= ${String(slice.size)}::int` : sql.empty();
  const rows = await context.read(
    toStatement(target, sql`select to_json(x)::text from (${inner}) x${limit} order by x.n`),
  );
  const texts = await Promise.all(rows.map(([text]) => openSealed(text ?? '{}', context.keys)));
  return texts.map((text) => {
    const found = JSON.parse(text) as Found;
    const values = Object.fromEntries(items.map(([name], i) => [name, found[`c${i}`]]));
    const disclosure = protection ? { group: protection.group, subject: found.subject, object: found.object } : null;
    return { values, owner: ownerName(found.owner), position: found.position ?? [], disclosure };
  });
}

interface Found extends Record<string, unknown> {
  readonly owner: string[];
  readonly position: string[] | null;
  readonly subject: string | null;
  readonly object: string;
}

/** How many rows are behind the link of these parents together. */
export async function countLevel(
  context: ReadContext,
  request: Omit<LevelRequest, 'items' | 'slice'>,
): Promise<number> {
  const target = request.link.target();
  const counted = sql`select count(*)::text ${fromSql(request, target, target.row(alias), null)}`;
  const [row] = await context.read(toStatement(target, counted));
  return Number(row?.[0]);
}

/** Whom the rows behind the link of these parents are about, a row each, no further than `mostCounted` and one. */
export async function readCounted(
  context: ReadContext,
  request: Omit<LevelRequest, 'items' | 'slice'>,
  { group, subject, object }: RowProtection,
): Promise<readonly Disclosure[]> {
  const target = request.link.target();
  const row = target.row(alias);
  const columns = sql`${row[subject]}::text as subject, ${row[object]}::text as object`;
  const limit = sql.raw(String(mostCounted + 1));
  const counted = sql`select ${columns} ${fromSql(request, target, row, null)} limit ${limit}`;
  const rows = await context.read(toStatement(target, counted));
  return rows.map(([whom = null, what]) => ({ group, subject: whom, object: String(what) }));
}

/** The values of an object without a table: one row, made of expressions. */
export async function readGathering(
  context: ReadContext,
  source: Source,
  items: LevelItems,
): Promise<Readonly<Record<string, unknown>>> {
  if (items.size === 0) return {};
  const entries = [...items];
  const columns = sql.join(
    entries.map(([, value], i) => sql`${value} as ${sql.identifier(`c${i}`)}`),
    sql`, `,
  );
  const [found] = await context.read(toStatement(source, sql`select to_json(x)::text from (select ${columns}) x`));
  const values = JSON.parse(found?.[0] ?? '{}') as Record<string, unknown>;
  return Object.fromEntries(entries.map(([name], i) => [name, values[`c${i}`]]));
}

function fromSql(
  request: Omit<LevelRequest, 'items' | 'slice'>,
  target: Source,
  row: Columns,
  slice: LevelRequest['slice'],
): SQL {
  const { link, scope, owners } = request;
  const keys = keyColumns(link, row);
  const conditions: (SQL | undefined)[] = [link.where(row, scope)];
  if (keys.length > 0) {
    const lists = keys.map(
      (column, i) => sql`${wireText(owners.map((owner) => owner[i] ?? null))}::${sql.raw(column.getSQLType())}[]`,
    );
    conditions.push(sql`(${sql.join(keys, sql`, `)}) in (select * from unnest(${sql.join(lists, sql`, `)}))`);
  }
  const terms = orderTermsOf(link, row, scope);
  const params = (position: readonly string[]): SQL[] => position.map((value) => sql`${value}`);
  for (const { side, position } of slice?.bounds ?? []) conditions.push(besideSql(terms, params(position), side));
  const given = conditions.filter((condition) => condition !== undefined);
  const where = given.length > 0 ? sql` where ${sql.join(given, sql` and `)}` : sql.empty();
  return sql`from ${target.from ? target.from(scope) : sql`${target.table}`} as ${sql.identifier(alias)}${where}`;
}

function keyColumns(link: Link, row: Columns) {
  const pairs = link.on(row).map(([, there]) => there);
  return link.list ? [...pairs, link.list.there(row)] : pairs;
}

function ownerSql(link: Link, row: Columns): SQL {
  const keys = keyColumns(link, row).map((column) => sql`${column}::text`);
  return keys.length > 0 ? sql`jsonb_build_array(${sql.join(keys, sql`, `)})` : sql`'[]'::jsonb`;
}

function toStatement(source: Source, query: SQL): Statement {
  const { sql: text, params } = dialect.sqlToQuery(query);
  return {
    capability: source.domain.capability,
    text,
    values: params.map(wireText),
  };
}
