import SchemaBuilder from '@pothos/core';
import DirectivesPlugin from '@pothos/plugin-directives';
import FederationPlugin from '@pothos/plugin-federation';
import { addScalars } from './scalars.ts';
import type { Builder, SchemaTypes } from './schema-types.ts';

/** A schema builder with our scalars and a root for each kind of operation it turns out to need. */
export function createBuilder(): Builder {
  // NOTE: without the directives plugin before it, the federation plugin prints subgraphs that have no @key and no @link.
  const builder = new SchemaBuilder<SchemaTypes>({ plugins: [DirectivesPlugin, FederationPlugin] });
  addScalars(builder);
  return builder;
}
