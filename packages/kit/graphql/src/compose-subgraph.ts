import type { GraphQLSchema } from 'graphql';
import { createBuilder } from './builder.ts';
import type { Domain } from './domain.ts';
import type { PlannedRef } from './planned-ref.ts';
import { registerDomains } from './register-domains.ts';
import type { Builder } from './schema-types.ts';

/** One domain as a federation 2 subgraph; the entities of the others are stubs that know their id. */
export function composeSubgraph(domain: Domain): GraphQLSchema {
  const builder = createBuilder();
  const stubs = new Map<string, PlannedRef>();
  registerDomains(builder, [domain], (name) => {
    const found = stubs.get(name) ?? stub(builder, name);
    stubs.set(name, found);
    return found;
  });
  return builder.toSubGraphSchema({});
}

function stub(builder: Builder, name: string): PlannedRef {
  const ref = builder
    .objectRef<{ readonly id: string }>(name)
    .implement({ fields: (t) => ({ id: t.exposeID('id', { nullable: false }) }) });
  const key = builder.keyDirective(builder.selection<{ id: string }>('id'), false);
  builder.asEntity(ref, { key, resolveReference: (reference) => reference });
  return ref as unknown as PlannedRef;
}
