import { type GraphQLSchema, lexicographicSortSchema } from 'graphql';
import { createBuilder } from './builder.ts';
import type { Domain } from './domain.ts';
import { registerDomains } from './register-domains.ts';

/** The executable public schema of these domains in one process. */
export function composeSchema(domains: readonly Domain[]): GraphQLSchema {
  const builder = createBuilder();
  registerDomains(builder, domains);
  return lexicographicSortSchema(builder.toSchema());
}
