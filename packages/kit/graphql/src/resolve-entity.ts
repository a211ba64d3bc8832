import {
  directCall,
  directScope,
  encodeValue,
  type Link,
  levelItems,
  type Row,
  type SqlType,
} from '@verbonden/kit-planner';
import { type GraphQLResolveInfo, isObjectType } from 'graphql';
import { levelLoader } from './level-loader.ts';
import type { RequestContext } from './request-context.ts';
import { toRow } from './resolve-link.ts';

interface Entity {
  readonly name: string;
  /** Reaches its rows, whatever their id. */
  readonly link: Link;
}

/** The entity that a gateway names by its id, read together with the others of its type. Null when absent or hidden. */
export async function resolveEntity(
  { name, link }: Entity,
  id: string,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Row | null> {
  const target = link.target();
  const type = info.schema.getType(name);
  const field = info.parentType.getFields()[info.fieldName];
  const key = target.key.at(-1);
  if (!isObjectType(type) || !field || key === undefined) throw new RangeError(`${name} is no entity of this schema.`);
  const known = encodeValue(id, target.row('there')[key]?.getSQLType() as SqlType);
  if (known === null) return null;
  const byId: Link = {
    ...link,
    on: (there) => [there[key]].flatMap((column) => (column ? [[column, column] as const] : [])),
  };
  const scope = directScope(context).enter(directCall(field, {}), false);
  const items = (row: Parameters<Link['on']>[0], inner: typeof scope) =>
    levelItems(info, { source: target, row, scope: inner }, type);
  const rows = await levelLoader(context, `_entities ${name}`, { link: byId, scope, slice: null, items }).load([known]);
  return rows[0] ? toRow({ target, scope }, rows[0].values) : null;
}
