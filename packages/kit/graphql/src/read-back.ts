import { type Link, type Row, readLevel } from '@verbonden/kit-planner';
import type { GraphQLResolveInfo } from 'graphql';
import { entityLevel } from './entity-level.ts';
import type { RequestContext } from './request-context.ts';
import { toRow } from './resolve-link.ts';

/** What a command answers when it did something is the id of what it did it to; anything else that is not nothing tells why not. */
export type Outcome<Refused> = string | Refused | null | undefined;

/**
 * The outcome of a command as a field answers it: of an id the object itself, read in the command's transaction as the same actor and logged
 * as any read; null when the actor may not see it (any more). A refusal is passed on as it is.
 * @param entity a link that reaches its rows whatever their id, as the option `entity` of `plannedObject`
 */
export async function readBack<Refused extends object = never>(
  entity: Link,
  outcome: Outcome<Refused>,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Row | Refused | null> {
  if (typeof outcome !== 'string') return outcome ?? null;
  const { target, scope, known, level } = entityLevel(entity, outcome, context, info);
  if (known === null) return null;
  const [row] = await readLevel(context, { ...level, owners: [[known]] });
  return row ? toRow({ target, scope }, row.values) : null;
}
