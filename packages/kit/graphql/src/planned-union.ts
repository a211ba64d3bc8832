import type { ObjectRef, UnionRef } from '@pothos/core';
import type { Row, Source } from '@verbonden/kit-planner';
import type { Builder, SchemaTypes } from './schema-types.ts';

type Types = PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>;

/** The union of a source with variants: which type a row has, its discriminating column says. */
export function plannedUnion(
  builder: Builder,
  source: Pick<Source, 'name' | 'variants'>,
  options: { readonly description: string; readonly types: readonly ObjectRef<Types, Row>[] },
): UnionRef<Types, Row> {
  return builder.unionType(source.name, {
    description: options.description,
    types: [...options.types],
    resolveType: (row) => row.source?.name,
  });
}
