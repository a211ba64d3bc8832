import type { Builder } from './builder.ts';
import type { Domain, EntityRefs } from './domain.ts';
import type { PlannedRef } from './planned-ref.ts';

/** Registers every domain on one builder, each with the entities of the ones before it, and the roots they need. */
export function registerDomains(builder: Builder, domains: readonly Domain[]): void {
  builder.queryType({ description: 'What can be asked.' });
  const known = new Map<string, PlannedRef>();
  const entities: EntityRefs = {
    get: (name) => {
      const entity = known.get(name) ?? stub(builder, name);
      known.set(name, entity);
      return entity;
    },
  };
  for (const domain of domains) {
    for (const [name, ref] of Object.entries(domain.register(builder, entities))) known.set(name, ref);
  }
}

/** An entity of a domain that lives elsewhere: its id is all that is known of it here. */
function stub(builder: Builder, name: string): PlannedRef {
  return builder.externalRef(name, builder.selection<{ id: string }>('id')).implement({
    externalFields: (t) => ({ id: t.id({ nullable: false }) }),
  }) as unknown as PlannedRef;
}
