import { type SQL, sql } from 'drizzle-orm';
import { type FieldNode, type GraphQLField, type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import { BoundValue } from './bound-value.ts';
import { columnsRead } from './columns-read.ts';
import type { Compilation, Subfield } from './compilation.ts';
import { cursorSql } from './cursor-marks.ts';
import type { FieldPlan } from './field-plan.ts';
import type { Args, FieldScope } from './field-scope.ts';
import { fromLink } from './from-link.ts';
import { isNarrowed } from './is-narrowed.ts';
import { jsonObject } from './json-object.ts';
import { besideSql, orderBySql, orderTermsOf, positionSql, type Side } from './keyset.ts';
import { listPurpose } from './list-purpose.ts';
import { fewPeople, mostCounted } from './most-counted.ts';
import type { OrderTerm } from './order.ts';
import { pageOf } from './page.ts';
import type { Asked, Place } from './place.ts';
import type { Check, PlanRequest } from './plan.ts';
import { markSql, member, rowMark, type Told, toldSql } from './row-marks.ts';
import type { Link, RowProtection } from './source.ts';
import { Unplannable } from './unplannable.ts';

interface Connection {
  readonly parent: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  readonly plan: Extract<FieldPlan, { kind: 'connection' }>;
  readonly link: Link;
  readonly scope: FieldScope;
  /** How one row of it is written. */
  compileRow(work: Compilation, asked: Asked, place: Place): SQL;
}

/** The parts of a page that a selection may ask for, in SQL. */
interface PageSql {
  row(asked: Asked): SQL;
  readonly size: SQL;
  readonly cursor: SQL;
  readonly isBackward: boolean;
  /** Whether the list goes on beyond the cursor that bounds the page at this end; null without such a cursor. */
  beyond(end: 'start' | 'end'): SQL | null;
  /** The rows of the page as the log is told of them; null when they are about nobody. */
  readonly told: Told | null;
  /** The marks of the first row beyond each cursor that bounds the page, where somebody in particular may be meant. */
  beyondMarks(): readonly SQL[];
}

const number = sql.identifier('~n');
/** Where what lies beyond a cursor stands of it: the row that it was made for may be gone. */
const sideBeyond: Readonly<Record<'after' | 'before', Side>> = { after: 'upTo', before: 'from' };

/** The JSON of a page: total, nodes, edges and page info, each computed only when asked for. */
export function compileConnection(work: Compilation, connection: Connection): SQL {
  const { field, nodes, link } = connection;
  work.checks.push(pageCheck(connection));
  const type = getNamedType(field.type);
  if (!isObjectType(type)) throw new Unplannable(`${field.name} is no connection`);
  const fields = work.subfields(type, nodes);
  const asked = new Set(fields.map((subfield) => subfield.field?.name));
  const { protection } = link.target();
  if (protection) work.groups.add(protection.group);
  const isCounted = ['totalCount', 'isTotalExact'].some((name) => asked.has(name));
  const { totals, marks, shared } =
    protection && isCounted ? totalsOfPeople(work, connection, protection) : totalsOf(work, connection);
  const total = ({ field: part }: Subfield): SQL =>
    (part ? totals[part.name]?.() : undefined) ?? sql.raw(`'${type.name}'`);
  if (!['nodes', 'edges', 'pageInfo'].some((name) => asked.has(name))) {
    return sql`(${shared}select ${jsonObject(fields, total, marks)})`;
  }
  const { page, fromFor } = pageSql(work, connection, asked.has('pageInfo'));
  const compilePart = (subfield: Subfield): SQL => {
    if (!subfield.field || totals[subfield.field.name]) return total(subfield);
    if (subfield.field.name === 'pageInfo') return pageInfo(work, subfield, page);
    const item =
      subfield.field.name === 'nodes'
        ? page.row({ field: subfield.field, nodes: subfield.nodes })
        : edge(work, subfield, page);
    return aggregated(item, page, asked.has('pageInfo'));
  };
  const object = jsonObject(fields, compilePart, marks);
  // NOTE: `having` makes one row of it also when nothing asked for is an aggregate, as with hasPreviousPage alone.
  return sql`(${shared}select ${object} ${fromFor(object)} having true)`;
}

/** What is said of a whole list, whichever page of it is asked for. */
interface Totals {
  readonly totals: Readonly<Record<string, () => SQL>>;
  readonly marks: readonly SQL[];
  /** What stands before the select that says it. */
  readonly shared: SQL;
}

function totalsOf(work: Compilation, { link, scope }: Connection): Totals {
  const totalCount = (): SQL => sql`(select count(*)::int ${fromLink(work, { link, scope, alias: work.alias() })})`;
  return { totals: { totalCount }, marks: [], shared: sql.empty() };
}

/** Of people no more are counted than anybody reads: each row costs a look at who may see it. One more says whether there are. */
function totalsOfPeople(work: Compilation, { link, scope }: Connection, protection: RowProtection): Totals {
  const alias = work.alias();
  const row = link.target().row(alias);
  const columns = sql.join(
    [...new Set([protection.object, protection.subject])].map((name) => sql`${row[name]}`),
    sql`, `,
  );
  const most = sql.raw(String(mostCounted));
  const counted = sql.identifier(`${alias}_counted`);
  const told = { protection, row, isNarrowed: isNarrowed(link, scope) };
  // Of whom is not named it is enough to know that they are not few.
  const enough = told.isNarrowed ? sql.empty() : sql.raw(` limit ${fewPeople + 1}`);
  const people = sql`select distinct ${columns} from ${counted} as ${sql.identifier(alias)}${enough}`;
  return {
    totals: {
      totalCount: () => sql`(select least(count(*), ${most})::int from ${counted})`,
      isTotalExact: () => sql`(select count(*) <= ${most} from ${counted})`,
    },
    marks: [member(sql`(select ${toldSql(told)} from (${people}) as ${sql.identifier(alias)})`)],
    shared: sql`with ${counted} as materialized (select ${columns} ${fromLink(work, { link, scope, alias })} limit ${most} + 1) `,
  };
}

interface PagedFrom {
  readonly page: PageSql;
  /** FROM of the page, with the columns that its object reads. */
  readonly fromFor: (object: SQL) => SQL;
}

function pageSql(work: Compilation, connection: Connection, isInfoAsked: boolean): PagedFrom {
  const { plan, link, scope } = connection;
  const target = link.target();
  const alias = work.alias();
  const row = target.row(alias);
  const terms = orderTermsOf(link, row, scope);
  const argsOf = ({ variables }: PlanRequest): Args => mergedArgs(scope, variables);
  const purpose = (request: PlanRequest): string => purposeOf(connection, request);
  const now = mergedArgs(scope, work.variables);
  const isGiven = (name: string): boolean => now[name] !== undefined && now[name] !== null;
  const isBackward = isGiven('last');
  const size = (extra: number): SQL =>
    sql`${sql.param(new BoundValue(`size ${extra}`, (request) => String(pageOf(argsOf(request), plan.page).size + extra)))}::int`;
  const position = (name: 'after' | 'before'): SQL[] =>
    terms.map((_, i) => {
      const bind = (request: PlanRequest): string | null =>
        request.cursors.open(String(argsOf(request)[name]), purpose(request))[i] ?? null;
      return sql`${sql.param(new BoundValue(`${name} ${i}`, bind))}`;
    });
  const bounds = (['after', 'before'] as const).filter(isGiven);
  const conditions = bounds.map((name) => besideSql(terms, position(name), name));
  const besideFrom = (name: 'after' | 'before', other: string): SQL => {
    const condition = besideSql(orderTermsOf(link, target.row(other), scope), position(name), sideBeyond[name]);
    return fromLink(work, { link, scope, alias: other, conditions: [condition] });
  };
  const anyBeside = (name: 'after' | 'before'): SQL => sql`exists (select ${besideFrom(name, work.alias())})`;
  const { protection } = target;
  const told = protection && { protection, row, isNarrowed: isNarrowed(link, scope) };
  const markBeside = (name: 'after' | 'before'): readonly SQL[] => {
    if (!told?.isNarrowed) return [];
    const other = work.alias();
    const there = target.row(other);
    const from = besideFrom(name, other);
    const first = orderBySql(orderTermsOf(link, there, scope), false);
    return [sql`(select ${markSql(told.protection, there)} ${from} ${first} limit 1)`];
  };
  const order = orderBySql(terms, isBackward);
  const isNumbered = isInfoAsked || isBackward;
  const from = fromLink(work, { link, scope, alias, conditions });
  const fromFor = (object: SQL): SQL => {
    const columns = [...columnsRead(alias, object)].map(
      (name) => sql`${sql.identifier(alias)}.${sql.identifier(name)}`,
    );
    if (isNumbered) columns.push(sql`row_number() over (${order}) as ${number}`);
    // An unknown limit is planned as a tenth of the table, and then anew for each request, which costs more than running it. So
    // a limit that is always the same stands below the one that was asked for.
    const most = sql.raw(String(plan.page.max + 1));
    const inner = sql`select ${sql.join(columns, sql`, `)} ${from} ${order} limit ${most}`;
    return sql`from (select * from (${inner}) page limit ${size(isInfoAsked ? 1 : 0)}) as ${sql.identifier(alias)}`;
  };
  const page: PageSql = {
    row: (asked) => connection.compileRow(work, asked, { source: target, row, scope }),
    size: size(0),
    cursor: cursorOf(work, terms, purpose),
    isBackward,
    beyond: (end) => {
      if (end === 'start') return isGiven('after') ? anyBeside('after') : null;
      return isGiven('before') ? anyBeside('before') : null;
    },
    told,
    beyondMarks: () => bounds.flatMap(markBeside),
  };
  return { page, fromFor };
}

/** A page that may not be had is refused even when only the total is asked for, as by the resolvers. */
function pageCheck(connection: Connection): Check {
  const { plan, scope } = connection;
  return (request) => {
    const page = pageOf(mergedArgs(scope, request.variables), plan.page);
    for (const cursor of [page.after, page.before]) {
      if (cursor !== null) request.cursors.open(cursor, purposeOf(connection, request));
    }
  };
}

function purposeOf({ parent, field, scope }: Connection, request: PlanRequest): string {
  const coordinate = `${parent.name}.${field.name}`;
  return listPurpose(coordinate, scope, (call) => call.argsFor(request.variables), request.ambient);
}

/** Inner arguments hide outer ones of the same name, as they do for conditions. */
function mergedArgs(scope: FieldScope, variables: PlanRequest['variables']): Args {
  const calls = scope.calls().map((call) => call.argsFor(variables));
  return Object.assign({}, ...calls.toReversed()) as Args;
}

function cursorOf(work: Compilation, terms: readonly OrderTerm[], purpose: (request: PlanRequest) => string): SQL {
  work.purposes.push(purpose);
  return cursorSql(work.purposes.length - 1, positionSql(terms));
}

function aggregated(item: SQL, page: PageSql, isInfoAsked: boolean): SQL {
  // NOTE: forward, the rows come in order out of the limited sub-select; asking for it again would sort them twice.
  const order = page.isBackward ? sql` order by ${number} desc` : sql.empty();
  const filter = isInfoAsked ? sql` filter (where ${number} <= ${page.size})` : sql.empty();
  return sql`coalesce(json_agg(${item}${order})${filter}, '[]'::json)`;
}

function edge(work: Compilation, subfield: Subfield, page: PageSql): SQL {
  const type = subfield.field && getNamedType(subfield.field.type);
  if (!isObjectType(type)) throw new Unplannable('edges are no objects');
  const parts = work.subfields(type, subfield.nodes);
  const compilePart = (inner: Subfield): SQL => {
    if (!inner.field) return sql.raw(`'${type.name}'`);
    if (inner.field.name === 'cursor') return page.cursor;
    return page.row({ field: inner.field, nodes: inner.nodes });
  };
  // A row that is shown has a mark of its own.
  const isShown = parts.some((inner) => inner.field?.name === 'node');
  const marks = page.told && !isShown ? [rowMark(page.told.protection, page.told.row)] : [];
  return jsonObject(parts, compilePart, marks);
}

function pageInfo(work: Compilation, subfield: Subfield, page: PageSql): SQL {
  const type = subfield.field && getNamedType(subfield.field.type);
  if (!isObjectType(type)) throw new Unplannable('pageInfo is no object');
  const isMore = sql`count(*) > ${page.size}`;
  // What was cut off at the end one walks to counts as well as what lies beyond a cursor.
  const goesOn = (end: 'start' | 'end'): SQL => {
    const parts = [...((end === 'start') === page.isBackward ? [isMore] : []), page.beyond(end)];
    const asked = parts.filter((part) => part !== null);
    return asked.length > 0 ? sql`(${sql.join(asked, sql` or `)})` : sql.raw('false');
  };
  const endCursor = (isFirst: boolean): SQL => {
    const direction = sql.raw(isFirst === page.isBackward ? 'desc' : 'asc');
    return sql`(array_agg(${page.cursor} order by ${number} ${direction}) filter (where ${number} <= ${page.size}))[1]`;
  };
  const parts: Readonly<Record<string, () => SQL>> = {
    hasNextPage: () => goesOn('end'),
    hasPreviousPage: () => goesOn('start'),
    startCursor: () => endCursor(true),
    endCursor: () => endCursor(false),
  };
  const beyond = page.beyondMarks().map((mark) => sql` || coalesce(${mark}, '')`);
  return jsonObject(
    work.subfields(type, subfield.nodes),
    ({ field }) => (field ? parts[field.name]?.() : undefined) ?? sql.raw(`'${type.name}'`),
    page.told ? [member(sql`${toldSql(page.told)}${sql.join(beyond)}`)] : [],
  );
}
