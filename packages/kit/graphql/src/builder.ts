import SchemaBuilder from '@pothos/core';
import DirectivesPlugin from '@pothos/plugin-directives';
import FederationPlugin from '@pothos/plugin-federation';
import type { RequestContext } from './request-context.ts';
import { addScalars } from './scalars.ts';

/** What the builder knows of our scalars and of the request. */
export interface SchemaTypes {
  Context: RequestContext;
  Scalars: {
    DateTime: { Input: string; Output: string | Date };
    Date: { Input: string; Output: string };
    JSON: { Input: unknown; Output: unknown };
    URL: { Input: string; Output: string };
    HTML: { Input: string; Output: string };
    ID: { Input: string; Output: string };
  };
}

export type Builder = PothosSchemaTypes.SchemaBuilder<PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>>;

/** A schema builder with our scalars and a root for each kind of operation it turns out to need. */
export function createBuilder(): Builder {
  // NOTE: without the directives plugin before it, the federation plugin prints subgraphs that have no @key and no @link.
  const builder = new SchemaBuilder<SchemaTypes>({ plugins: [DirectivesPlugin, FederationPlugin] });
  addScalars(builder);
  return builder;
}
