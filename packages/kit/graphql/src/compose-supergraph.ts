import { composeServices, transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import {
  buildASTSchema,
  execute,
  type GraphQLSchema,
  lexicographicSortSchema,
  parse,
  print,
  printSchema,
} from 'graphql';
import { composeSubgraph } from './compose-subgraph.ts';
import type { Domain } from './domain.ts';

/** The SDL of one domain as a subgraph, with its @link and @key. */
export async function subgraphSdl(domain: Domain): Promise<string> {
  const schema: GraphQLSchema = composeSubgraph(domain);
  const result = await execute({ schema, document: parse('{ _service { sdl } }'), contextValue: {} });
  const service = result.data?.['_service'] as { readonly sdl: string } | undefined;
  if (!service) throw new RangeError(`${domain.name} does not print as a subgraph: ${String(result.errors?.[0])}`);
  return service.sdl;
}

/**
 * The SDL of all domains as a supergraph, for a gateway.
 * @throws RangeError with what the composition objects to
 */
export async function supergraphSdl(domains: readonly Domain[]): Promise<string> {
  const services = await Promise.all(
    domains.map(async (domain) => ({
      name: domain.name,
      typeDefs: parse(await subgraphSdl(domain)),
      url: `http://${domain.name}/graphql`,
    })),
  );
  const composed = composeServices(services);
  if (composed.supergraphSdl === undefined) {
    throw new RangeError(
      `The subgraphs do not compose: ${(composed.errors ?? []).map(({ message }) => message).join('; ')}`,
    );
  }
  return composed.supergraphSdl;
}

/** What clients see of a supergraph, printed as the schema of one process is. */
export function publicSdl(supergraph: string): string {
  const document = transformSupergraphToPublicSchema(parse(supergraph));
  return printSchema(lexicographicSortSchema(buildASTSchema(parse(print(document)))));
}
