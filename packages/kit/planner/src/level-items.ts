import { type SQL, sql } from 'drizzle-orm';
import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNamedType,
  isAbstractType,
  isObjectType,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { type FieldPlan, fieldPlanOf } from './field-plan.ts';
import { linkAt, linkName } from './link-at.ts';
import { embeddedReadableOf, presenceOf, readableOf } from './readable.ts';
import type { Scope } from './scope.ts';
import type { Embedded } from './shape.ts';
import type { Columns, Source } from './source.ts';

/** What one level must read of each row, by the names that `Row` knows. */
export type LevelItems = Map<string, SQL>;

/** The rows of a level as the statement that reads it sees them. */
export interface LevelPlace {
  readonly source: Source;
  readonly row: Columns;
  readonly scope: Scope;
}

interface Place extends LevelPlace {
  readonly prefix: string;
  readonly items: LevelItems;
}

/** Everything that the selection under this field reads of a row itself; what lies behind its links is the next level. `ofType` where the field's own type does not say which it is. */
export function levelItems(
  info: GraphQLResolveInfo,
  { source, row, scope }: LevelPlace,
  ofType?: GraphQLNamedType,
): LevelItems {
  const items: LevelItems = new Map();
  const named = ofType ?? getNamedType(info.returnType);
  const nodes =
    isObjectType(named) && named.extensions['connection']
      ? nodesOfConnection(info, named)
      : [{ type: named, nodes: info.fieldNodes }];
  const place = { source, row, scope, prefix: '', items };
  for (const { type, nodes: fieldNodes } of nodes) {
    if (isObjectType(type)) readObject(info, type, fieldNodes, place);
    else if (isAbstractType(type)) readVariants(info, fieldNodes, place);
  }
  return items;
}

interface ObjectSelection {
  readonly type: GraphQLObjectType;
  readonly nodes: readonly FieldNode[];
}

function nodesOfConnection(info: GraphQLResolveInfo, connection: GraphQLObjectType) {
  const fields = subfields(info, connection, info.fieldNodes);
  return fields.flatMap(({ field, nodes }) => {
    if (field.name === 'nodes') return [{ type: getNamedType(field.type), nodes }];
    const edge = getNamedType(field.type);
    if (field.name !== 'edges' || !isObjectType(edge)) return [];
    return subfields(info, edge, nodes)
      .filter((inner) => inner.field.name === 'node')
      .map((inner) => ({ type: getNamedType(inner.field.type), nodes: inner.nodes }));
  });
}

function readVariants(info: GraphQLResolveInfo, nodes: readonly FieldNode[], place: Place): void {
  const { variants } = place.source;
  if (!variants) return;
  place.items.set(`${place.prefix}:type`, sql`${variants.by(place.row)}`);
  for (const variant of Object.values(variants.types)) {
    const type = info.schema.getType(variant.name);
    if (isObjectType(type)) readObject(info, type, nodes, { ...place, source: variant, prefix: `${variant.name}/` });
  }
}

function readObject(
  info: GraphQLResolveInfo,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  place: Place,
): void {
  for (const { field, nodes: below } of subfields(info, type, nodes)) {
    const plan = fieldPlanOf(field);
    if (plan?.kind === 'embedded') {
      const embedded = place.source.embedded(place.row)[plan.name];
      const shape = getNamedType(field.type);
      if (embedded && isObjectType(shape))
        readShape(info, { type: shape, nodes: below }, embedded, {
          prefix: `${place.prefix}${plan.name}.`,
          items: place.items,
        });
    } else if (plan) readPlan(plan, place);
  }
}

function readPlan(plan: FieldPlan, { source, row, scope, prefix, items }: Place): void {
  const names = plan.kind === 'column' ? [plan.name] : plan.kind === 'computed' ? plan.needs : [];
  for (const name of names) {
    const readable = readableOf(source, row, scope, name);
    if (readable) items.set(prefix + name, readable.sql);
  }
  if (plan.kind !== 'link' && plan.kind !== 'connection') return;
  const name = linkName(plan.link);
  const link = linkAt(plan.link, source, row);
  if (!link || name === null) return;
  for (const [i, [here]] of link.on(link.target().row('there')).entries())
    items.set(`${prefix}#${name}.${i}`, sql`${here}::text`);
  if (link.list) items.set(`${prefix}#${name}.list`, sql`${link.list.here}::text[]`);
}

function readShape(
  info: GraphQLResolveInfo,
  { type, nodes }: ObjectSelection,
  embedded: Embedded,
  { prefix, items }: Pick<Place, 'prefix' | 'items'>,
): void {
  const presence = presenceOf(embedded);
  items.set(`${prefix}?`, presence ? sql`${presence} is not null` : sql`true`);
  for (const { field } of subfields(info, type, nodes)) {
    const plan = fieldPlanOf(field);
    const readable = plan?.kind === 'column' ? embeddedReadableOf(embedded, plan.name) : undefined;
    if (plan?.kind === 'column' && readable) items.set(prefix + plan.name, readable.sql);
  }
}

function subfields(info: GraphQLResolveInfo, type: GraphQLObjectType, nodes: readonly FieldNode[]) {
  return [...collectSubfields(info.schema, info.fragments, info.variableValues, type, nodes).values()].flatMap(
    (group) => {
      const field = type.getFields()[group[0]?.name.value ?? ''];
      return field ? [{ field, nodes: group }] : [];
    },
  );
}
