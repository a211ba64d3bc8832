import { sql } from 'drizzle-orm';
import type { GraphQLField } from 'graphql';
import { encodeValue } from './encode-value.ts';
import { type Args, type FieldCall, FieldScope, valueAt } from './field-scope.ts';
import type { ReadContext } from './read-context.ts';

/** The scope at the top of an operation that resolvers answer: the ambient values are known now. */
export function directScope(context: ReadContext): FieldScope {
  return FieldScope.root((name) => sql`${context.ambient[name] ?? null}::text`);
}

/** A field call whose arguments go into the statement as they are now. */
export function directCall(field: GraphQLField<unknown, unknown>, args: Args): FieldCall {
  const parameter: FieldCall['parameter'] = (path, type) => sql`${sql.param(encodeValue(valueAt(args, path), type))}`;
  return { field, args, parameter, argsFor: () => args };
}
