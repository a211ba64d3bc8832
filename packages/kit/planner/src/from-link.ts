import { type SQL, sql } from 'drizzle-orm';
import type { Compilation } from './compilation.ts';
import type { FieldScope } from './field-scope.ts';
import type { Link } from './source.ts';

interface Reach {
  readonly link: Link;
  readonly scope: FieldScope;
  readonly alias: string;
  readonly conditions?: readonly SQL[];
}

/** FROM and WHERE of everything behind a link, the given conditions included. */
export function fromLink(work: Compilation, { link, scope, alias, conditions = [] }: Reach): SQL {
  const target = link.target();
  const row = target.row(alias);
  const pairs = link.on(row).map(([here, there]) => sql`${there} = ${here}`);
  const condition = link.where(row, scope);
  const all = [...pairs, ...(condition ? [condition] : []), ...conditions];
  const list = sql.identifier(`${alias}_list`);
  if (link.list) {
    const key = link.list.there(row);
    all.unshift(sql`${key} = ${list}.k::${sql.raw(key.getSQLType())}`);
  }
  const from = work.from(target, scope, alias);
  const tables = link.list ? sql`unnest(${link.list.here}) with ordinality ${list}(k, n) join ${from} on true` : from;
  return all.length > 0 ? sql`from ${tables} where ${sql.join(all, sql` and `)}` : sql`from ${tables}`;
}
