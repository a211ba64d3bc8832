import { type LevelRequest, type LevelRow, ownerName, readLevel } from '@verbonden/kit-planner';
import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from './request-context.ts';

type Owner = readonly string[];
type Loader = DataLoader<Owner, readonly LevelRow[], string>;

const loadersOf = new WeakMap<RequestContext, Map<string, Loader>>();

/** The loader of one field at one level: all parents of that level are asked for together. */
export function levelLoader(context: RequestContext, level: string, request: Omit<LevelRequest, 'owners'>): Loader {
  const loaders = loadersOf.get(context) ?? new Map<string, Loader>();
  loadersOf.set(context, loaders);
  const loader = loaders.get(level) ?? createLoader(context, request);
  loaders.set(level, loader);
  return loader;
}

function createLoader(context: RequestContext, request: Omit<LevelRequest, 'owners'>): Loader {
  return new DataLoader<Owner, readonly LevelRow[], string>(
    async (owners) => {
      const rows = await readLevel(context, { ...request, owners });
      const byOwner = new Map<string, LevelRow[]>();
      for (const row of rows) byOwner.set(row.owner, [...(byOwner.get(row.owner) ?? []), row]);
      return owners.map((owner) => byOwner.get(ownerName(owner)) ?? []);
    },
    { cacheKeyFn: ownerName },
  );
}

/** Where a field stands in the operation, whichever item of a list it is asked of. */
export function levelName(info: GraphQLResolveInfo): string {
  const steps: string[] = [info.parentType.name];
  for (let at: typeof info.path | undefined = info.path; at; at = at.prev) {
    if (typeof at.key === 'string') steps.push(at.key);
  }
  return steps.join(' ');
}
