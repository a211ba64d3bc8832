import type { FieldMap, ObjectRef } from '@pothos/core';
import type { Link, Row, Shape, Source } from '@verbonden/kit-planner';
import { rememberEntity } from './entity-links.ts';
import { PlannedFields } from './planned-fields.ts';
import { resolveEntity } from './resolve-entity.ts';
import type { Builder, SchemaTypes } from './schema-types.ts';

type Types = PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>;

/** A source or shape, whatever its row. */
type Described = Pick<Source | Shape, 'kind' | 'name'>;

interface PlannedObjectOptions<S extends Described> {
  readonly description: string;
  /** The type as it was announced with `builder.objectRef<Row>(name)`, for types that point at each other. */
  readonly ref?: ObjectRef<Types, Row>;
  /** How its rows are reached, whatever their id: makes it an entity that other domains may point at by its id. */
  readonly entity?: Link;
  readonly fields: (t: PlannedFields<S>) => FieldMap;
}

/** The GraphQL type of a source or shape, under its name. */
export function plannedObject<S extends Described>(
  builder: Builder,
  source: S,
  options: PlannedObjectOptions<S>,
): ObjectRef<Types, Row> {
  const ref = options.ref ?? builder.objectRef<Row>(source.name);
  const group = (source as Partial<Source>).protection?.group;
  builder.objectType(ref, {
    description: options.description,
    ...(group !== undefined && { extensions: { group } }),
    fields: (t) => options.fields(new PlannedFields<S>(t, builder, source as unknown as Source | Shape)),
  });
  const { entity } = options;
  if (entity) {
    rememberEntity(builder, source.name, entity);
    builder.asEntity(ref, {
      key: builder.selection<{ id: string }>('id'),
      resolveReference: ({ id }, context, info) => resolveEntity(entity, id, context, info),
    });
  }
  return ref;
}
