import { sql } from 'drizzle-orm';
import { FieldScope } from './field-scope.ts';
import { readableOf } from './readable.ts';
import type { Shape } from './shape.ts';
import type { Source } from './source.ts';

/**
 * The Postgres type of a column, member or expression and whether it always has a value. Of the members of a shape only the
 * first does: the shape is there when that is.
 * @throws RangeError when the source has nothing under that name
 */
export function describeReadable(
  source: Source | Shape,
  name: string,
): { readonly type: string; readonly isNotNull: boolean } {
  const found = source.kind === 'source' ? describeColumn(source, name) : describeMember(source, name);
  if (!found) throw new RangeError(`${source.name} has no column or expression "${name}".`);
  return found;
}

function describeColumn(source: Source, name: string) {
  return readableOf(
    source,
    source.row('described'),
    FieldScope.root(() => sql`null`),
    name,
  );
}

function describeMember(shape: Shape, name: string) {
  const type = shape.members[name];
  if (type) return { type, isNotNull: name === Object.keys(shape.members)[0] };
  const row = Object.fromEntries(Object.keys(shape.members).map((member) => [member, sql`null`]));
  return shape.expressions(row)[name];
}
