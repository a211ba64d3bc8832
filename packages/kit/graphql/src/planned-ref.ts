import type { InterfaceRef, ObjectRef, UnionRef } from '@pothos/core';
import type { Row } from '@verbonden/kit-planner';
import type { SchemaTypes } from './schema-types.ts';

type Types = PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>;

/** A type made by `plannedObject` or `plannedUnion`. */
export type PlannedRef = ObjectRef<Types, Row> | UnionRef<Types, Row> | InterfaceRef<Types, Row>;
