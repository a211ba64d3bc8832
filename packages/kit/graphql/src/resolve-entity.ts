import type { Link, Row } from '@verbonden/kit-planner';
import type { GraphQLResolveInfo } from 'graphql';
import { entityLevel } from './entity-level.ts';
import { levelLoader } from './level-loader.ts';
import type { RequestContext } from './request-context.ts';
import { handOut } from './resolve-link.ts';

/** The entity that a gateway names by its id, read together with the others of its type. Null when absent or hidden. */
export async function resolveEntity(
  link: Link,
  id: string,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Row | null> {
  const { target, scope, known, level } = entityLevel(link, id, context, info);
  if (known === null) return null;
  const rows = await levelLoader(context, `_entities ${target.name}`, level).load([known]);
  return rows[0] ? handOut({ target, scope }, rows[0], context) : null;
}
