import { type SQL, sql } from 'drizzle-orm';
import type { Compilation } from './compilation.ts';
import type { FieldScope } from './field-scope.ts';
import { fixedColumns } from './fixed-columns.ts';
import type { Link } from './source.ts';

interface Reach {
  readonly link: Link;
  readonly scope: FieldScope;
  readonly alias: string;
  readonly conditions?: readonly SQL[];
}

/** FROM and WHERE of everything behind a link, the given conditions included. Before the rows' own links are compiled: they see what it fixes. */
export function fromLink(work: Compilation, { link, scope, alias, conditions = [] }: Reach): SQL {
  const target = link.target();
  const row = target.row(alias);
  const pairs = link.on(row).map(([here, there]) => {
    const value = work.fixedValue(here);
    if (value) work.fix([[there, value]]);
    return sql`${there} = ${value ?? here}`;
  });
  const condition = link.where(row, scope);
  work.fix(fixedColumns(condition));
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
