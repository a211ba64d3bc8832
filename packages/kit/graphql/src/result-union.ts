import type { ObjectRef, UnionRef } from '@pothos/core';
import { Row } from '@verbonden/kit-planner';
import type { Builder, SchemaTypes } from './schema-types.ts';

type Types = PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>;

/**
 * What a command answers: the object it was about (read by `readBack`) or why it was refused. A refusal carries facts and no sentences; which of
 * the types it has, its `kind` says, and of one type nothing needs to.
 */
export function resultUnion<Refused extends object>(
  builder: Builder,
  name: string,
  options: {
    readonly description: string;
    readonly done: ObjectRef<Types, Row>;
    readonly refused: ObjectRef<Types, Refused> | Readonly<Record<string, ObjectRef<Types, never>>>;
  },
): UnionRef<Types, Row | Refused> {
  const { description, done, refused } = options;
  const isOne = 'implement' in refused;
  const types = (isOne ? [refused] : Object.values(refused)) as ObjectRef<Types, Refused>[];
  return builder.unionType(name, {
    description,
    types: [done, ...new Set(types)],
    resolveType: (value: Row | Refused) => {
      if (value instanceof Row) return done.name;
      const kind = String((value as { readonly kind?: unknown }).kind);
      return isOne ? types[0]?.name : (refused as Readonly<Record<string, ObjectRef<Types, never>>>)[kind]?.name;
    },
  });
}
