import type { Domain, EntityRefs } from './domain.ts';
import type { PlannedRef } from './planned-ref.ts';
import type { Builder } from './schema-types.ts';

/** Registers domains on one builder, in this order: one may point at the entities of those before it, and at `known`. */
export function registerDomains(
  builder: Builder,
  domains: readonly Domain[],
  known: (name: string) => PlannedRef | undefined = () => undefined,
): ReadonlyMap<string, PlannedRef> {
  builder.queryType({ description: 'What can be asked.' });
  const registered = new Map<string, PlannedRef>();
  const entities: EntityRefs = {
    get: (name) => {
      const entity = registered.get(name) ?? known(name);
      if (!entity) throw new RangeError(`No domain before this one has an entity ${name}.`);
      return entity;
    },
  };
  for (const domain of domains) {
    for (const [name, ref] of Object.entries(domain.register(builder, entities))) registered.set(name, ref);
  }
  return registered;
}
