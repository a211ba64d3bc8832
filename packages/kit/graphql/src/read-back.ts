import { type Link, type Row, readLevel } from '@verbonden/kit-planner';
import type { GraphQLResolveInfo } from 'graphql';
import { entityLevel } from './entity-level.ts';
import type { RequestContext } from './request-context.ts';
import { handOut } from './resolve-link.ts';

/** What a command answers when it did something is the id of what it did it to; anything else that is not nothing tells why not. */
export type Outcome = string | object | null | undefined;

/**
 * The outcome of a command as a field answers it: of an id the object itself, read in the command's transaction as the same actor and logged
 * as any read; null when the actor may not see it (any more). A refusal is passed on as it is.
 * @param entity a link that reaches its rows whatever their id, as the option `entity` of `plannedObject`
 */
export async function readBack<O extends Outcome>(
  entity: Link,
  outcome: O,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Row | Extract<O, object> | null> {
  if (typeof outcome !== 'string') return (outcome ?? null) as Extract<O, object> | null;
  const { target, scope, known, level } = entityLevel(entity, outcome, context, info);
  if (known === null) return null;
  const [row] = await readLevel(context, { ...level, owners: [[known]] });
  return row ? handOut({ target, scope }, row, context) : null;
}
