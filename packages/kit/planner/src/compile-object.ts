import { type SQL, sql } from 'drizzle-orm';
import {
  type FieldNode,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { BoundValue } from './bound-value.ts';
import type { Compilation } from './compilation.ts';
import { compileConnection } from './compile-connection.ts';
import { type FieldPlan, fieldPlanOf } from './field-plan.ts';
import type { FieldScope } from './field-scope.ts';
import { fromLink } from './from-link.ts';
import { jsonObject } from './json-object.ts';
import { orderBySql, orderTermsOf } from './keyset.ts';
import { linkAt } from './link-at.ts';
import { sizeOf } from './page.ts';
import type { Asked, Place } from './place.ts';
import { orStop, printValue, stopUnlessNull } from './print-value.ts';
import { embeddedReadableOf, presenceOf, type Readable, readableOf } from './readable.ts';
import { rowMark } from './row-marks.ts';
import type { Embedded } from './shape.ts';
import type { Columns, Link } from './source.ts';
import { Unplannable } from './unplannable.ts';

/** The JSON object of a selection on a row. */
export function compileObject(
  work: Compilation,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  place: Place,
): SQL {
  const protection = place.source?.protection ?? null;
  if (protection) work.groups.add(protection.group);
  return jsonObject(
    work.subfields(type, nodes),
    (subfield) =>
      subfield.field
        ? compileField(work, type, { field: subfield.field, nodes: subfield.nodes }, place)
        : typename(type),
    protection && !place.isMarked ? [rowMark(protection, place.row)] : [],
  );
}

/** The selection on a row of a type that may be one of several. */
function compileRow(work: Compilation, { field, nodes }: Asked, place: Place): SQL {
  const type = getNamedType(field.type);
  if (isObjectType(type)) return compileObject(work, type, nodes, place);
  const variants = place.source?.variants;
  if (!isAbstractType(type) || !variants) throw new Unplannable(`${field.name} has no source of ${type.name}`);
  const by = sql`${variants.by(place.row)}`;
  const cases = Object.entries(variants.types).map(([value, source]) => {
    const variant = work.schema.getType(source.name);
    if (!isObjectType(variant)) throw new Unplannable(`${source.name} is no type of this schema`);
    return sql`when ${sql.raw(`'${value.replaceAll("'", "''")}'`)} then ${compileObject(work, variant, nodes, { ...place, source })}`;
  });
  return sql`case ${by}::text ${sql.join(cases, sql` `)} else to_json(${stopUnlessNull(by)}) end`;
}

function typename(type: GraphQLObjectType): SQL {
  return sql.raw(`'${type.name}'`);
}

function compileField(work: Compilation, parent: GraphQLObjectType, asked: Asked, place: Place): SQL {
  const { field, nodes } = asked;
  const plan = fieldPlanOf(field);
  const [node] = nodes;
  if (!plan || plan.kind === 'computed' || !node) {
    throw new Unplannable(`${parent.name}.${field.name} is worked out in code`);
  }
  if (plan.kind === 'column') return compileColumn(field, readableAt(place, plan.name));
  if (plan.kind === 'embedded') return compileEmbedded(work, asked, embeddedAt(place, plan.name), place);
  const link = linkAt(plan.link, place.source, place.row);
  if (!link) throw new Unplannable(`${parent.name}.${field.name} has no link here`);
  const scope = place.scope.enter(work.call(field, node), place.source?.table === null);
  if (plan.kind === 'connection')
    return compileConnection(work, { parent, field, nodes, plan, link, scope, compileRow });
  const value = compileLink(work, asked, { link, scope, page: plan.page, from: place });
  return isNonNullType(field.type) && link.kind === 'one' && link.target().table !== null ? orStop(value) : value;
}

function compileColumn(field: Asked['field'], readable: Readable): SQL {
  const printed = printValue(readable, field.type);
  return isNonNullType(field.type) && !readable.isNotNull ? orStop(printed) : printed;
}

function compileEmbedded(work: Compilation, { field, nodes }: Asked, embedded: Embedded, place: Place): SQL {
  const type = getNullableType(field.type);
  if (!isObjectType(type)) throw new Unplannable(`${field.name} is no object`);
  const object = jsonObject(work.subfields(type, nodes), (subfield) => {
    if (!subfield.field) return typename(type);
    const plan = fieldPlanOf(subfield.field);
    const name = plan?.kind === 'column' ? plan.name : '';
    const readable = embeddedReadableOf(embedded, name);
    if (!readable) throw new Unplannable(`${type.name}.${subfield.field.name} is worked out in code`);
    // Where the shape is there, so is its first member.
    const isNotNull = readable.isNotNull || name === Object.keys(embedded.shape.members)[0];
    return compileColumn(subfield.field, { ...readable, isNotNull });
  });
  const presence = presenceOf(embedded);
  if (place.source) work.domains.add(place.source.domain);
  if (!presence) return object;
  const value = sql`case when ${presence} is not null then ${object} end`;
  return isNonNullType(field.type) ? orStop(value) : value;
}

interface Reached {
  readonly link: Link;
  readonly scope: FieldScope;
  readonly page: Extract<FieldPlan, { kind: 'link' }>['page'];
  readonly from: Place;
}

function compileLink(work: Compilation, asked: Asked, { link, scope, page, from: above }: Reached): SQL {
  const target = link.target();
  work.domains.add(target.domain);
  const alias = work.alias();
  const row = target.row(alias);
  const from = target.table === null ? null : fromLink(work, { link, scope, alias });
  const object = compileRow(work, asked, { source: target, row, scope, isMarked: isMarkedBy(above, link, row) });
  if (from === null) return sql`(select ${object})`;
  if (link.kind === 'one') return sql`(select ${object} ${from} limit 1)`;
  if (!isListType(getNullableType(asked.field.type))) throw new Unplannable(`${asked.field.name} is no list`);
  const order = link.list
    ? sql`order by ${sql.identifier(`${alias}_list`)}.n`
    : orderBySql(orderTermsOf(link, row, scope), false);
  const limit = page ? sql` limit ${sizeParameter(scope, page)}::int` : sql.empty();
  return sql`(select coalesce(json_agg(o.o), '[]'::json) from (select ${object} as o ${from} ${order}${limit}) o)`;
}

/** Whether a row reached over this link belongs, by the very columns that join them, to the object and subject of the row above. */
function isMarkedBy({ source, row: here }: Place, link: Link, there: Columns): boolean {
  const [above, below] = [source?.protection, link.target().protection];
  if (!above || !below || above.group !== below.group) return false;
  const pairs = link.on(there);
  const isJoined = (name: 'object' | 'subject'): boolean =>
    pairs.some(([one, other]) => one === here[above[name]] && other === there[below[name]]);
  return isJoined('object') && isJoined('subject');
}

function sizeParameter(scope: FieldScope, page: NonNullable<Reached['page']>): SQL {
  const { call } = scope;
  const value = new BoundValue('size', ({ variables }) =>
    String(sizeOf(call?.argsFor(variables) ?? {}, 'first', page)),
  );
  return sql`${sql.param(value)}`;
}

function readableAt(place: Place, name: string): Readable {
  const readable = place.source && readableOf(place.source, place.row, place.scope, name);
  if (!readable) throw new Unplannable(`There is no column "${name}" here`);
  return readable;
}

function embeddedAt(place: Place, name: string): Embedded {
  const embedded = place.source?.embedded(place.row)[name];
  if (!embedded) throw new Unplannable(`There is no shape "${name}" here`);
  return embedded;
}
