import {
  directCall,
  directScope,
  encodeValue,
  type FieldScope,
  type LevelRequest,
  type Link,
  levelItems,
  type Source,
  type SqlType,
} from '@verbonden/kit-planner';
import { type GraphQLResolveInfo, isObjectType } from 'graphql';
import type { RequestContext } from './request-context.ts';

/** How an entity is read by its id, for what the selection under a field asks of it. */
export interface EntityLevel {
  readonly target: Source;
  readonly scope: FieldScope;
  /** The id as its column has it; null for one that names nothing. */
  readonly known: string | null;
  readonly level: Omit<LevelRequest, 'owners'>;
}

/** @throws RangeError when the schema has no type of this entity's name */
export function entityLevel(link: Link, id: string, context: RequestContext, info: GraphQLResolveInfo): EntityLevel {
  const target = link.target();
  const type = info.schema.getType(target.name);
  const field = info.parentType.getFields()[info.fieldName];
  const key = target.key.at(-1);
  if (!isObjectType(type) || !field || key === undefined) {
    throw new RangeError(`${target.name} is no entity of this schema.`);
  }
  const byId: Link = {
    ...link,
    on: (there) => [there[key]].flatMap((column) => (column ? [[column, column] as const] : [])),
  };
  const scope = directScope(context).enter(directCall(field, {}), false);
  return {
    target,
    scope,
    known: encodeValue(id, target.row('there')[key]?.getSQLType() as SqlType),
    level: {
      link: byId,
      scope,
      slice: null,
      items: (row, inner) => levelItems(info, { source: target, row, scope: inner }, type),
    },
  };
}
