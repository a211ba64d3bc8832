import type { FieldMap, ObjectRef } from '@pothos/core';
import type { Row, Shape, Source } from '@verbonden/kit-planner';
import type { Builder, SchemaTypes } from './builder.ts';
import { PlannedFields } from './planned-fields.ts';

type Types = PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>;

interface PlannedObjectOptions<S extends Source | Shape> {
  readonly description: string;
  readonly fields: (t: PlannedFields<S>) => FieldMap;
}

/** The GraphQL type of a source or shape, under its name. The reference comes first so that types may point at each other. */
export function plannedObject<S extends Source | Shape>(
  builder: Builder,
  source: S,
  options: PlannedObjectOptions<S>,
): ObjectRef<Types, Row> {
  const ref = builder.objectRef<Row>(source.name);
  ref.implement({
    description: options.description,
    fields: (t) => options.fields(new PlannedFields<S>(t, builder, source)),
  });
  return ref;
}
