import type { ObjectRef } from '@pothos/core';
import { mostCounted, type Row } from '@verbonden/kit-planner';
import type { ConnectionRows } from './connection-rows.ts';
import { eachApart } from './each-apart.ts';
import type { PlannedRef } from './planned-ref.ts';
import { refusing } from './refusing.ts';
import type { Builder, SchemaTypes } from './schema-types.ts';

type Types = PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>;
type Connection = ObjectRef<Types, ConnectionRows>;
interface PageInfoShape {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

const connectionsOf = new WeakMap<Builder, Map<string, Connection>>();
const pageInfoOf = new WeakMap<Builder, ObjectRef<Types, PageInfoShape>>();

/** The connection type over this type: made once per schema. */
export function connectionRef(builder: Builder, node: PlannedRef, isProtected: boolean): Connection {
  const known = connectionsOf.get(builder) ?? new Map<string, Connection>();
  connectionsOf.set(builder, known);
  const found = known.get(node.name) ?? createConnection(builder, node, isProtected);
  known.set(node.name, found);
  return found;
}

function createConnection(builder: Builder, node: PlannedRef, isProtected: boolean): Connection {
  const edge = builder.objectRef<{ readonly cursor: string; node(): Row }>(`${node.name}Edge`).implement({
    description: 'One item of a page, with its place in the list.',
    extensions: { edge: true },
    shareable: true,
    fields: (t) => ({
      cursor: t.string({
        description: 'Where this item stands: for `after` or `before`.',
        nullable: false,
        resolve: (item) => item.cursor,
      }),
      node: t.field({ type: node as ObjectRef<Types, Row>, nullable: false, resolve: (item) => item.node() }),
    }),
  });
  return builder.objectRef<ConnectionRows>(`${node.name}Connection`).implement({
    description: 'A page of a list.',
    extensions: { connection: true },
    fields: (t) => ({
      totalCount: t.int({
        description: isProtected
          ? `How many there are in the whole list that you may see, counted to ${mostCounted}.`
          : 'How many there are in the whole list.',
        nullable: false,
        resolve: (page) => refusing(() => page.totalCount()),
      }),
      ...(isProtected && {
        isTotalExact: t.boolean({
          description: `False when there are more than ${mostCounted}.`,
          nullable: false,
          resolve: (page) => refusing(() => page.isTotalExact()),
        }),
      }),
      nodes: t.field({
        type: [node as ObjectRef<Types, Row>],
        nullable: false,
        resolve: (page) => refusing(async () => eachApart((await page.edges()).map((item) => item.node()))),
      }),
      edges: t.field({
        type: [edge],
        nullable: false,
        resolve: (page) => refusing(async () => eachApart(await page.edges())),
      }),
      pageInfo: t.field({
        type: pageInfoRef(builder),
        nullable: false,
        resolve: (page) => refusing(() => page.pageInfo()),
      }),
    }),
  });
}

function pageInfoRef(builder: Builder): ObjectRef<Types, PageInfoShape> {
  const found = pageInfoOf.get(builder);
  if (found) return found;
  const made = builder.objectRef<PageInfoShape>('PageInfo').implement({
    description: 'Whether there is more, and where to go on.',
    shareable: true,
    fields: (t) => ({
      hasNextPage: t.exposeBoolean('hasNextPage', { nullable: false }),
      hasPreviousPage: t.exposeBoolean('hasPreviousPage', { nullable: false }),
      startCursor: t.exposeString('startCursor', { nullable: true }),
      endCursor: t.exposeString('endCursor', { nullable: true }),
    }),
  });
  pageInfoOf.set(builder, made);
  return made;
}
