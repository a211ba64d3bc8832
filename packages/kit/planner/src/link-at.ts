import type { FieldPlan } from './field-plan.ts';
import type { Columns, Link, Source } from './source.ts';

type Linked = Extract<FieldPlan, { link: unknown }>['link'];

/** The link that a field follows from this row; undefined when the source has none of that name. */
export function linkAt(linked: Linked, source: Source | null, row: Columns): Link | undefined {
  if (typeof linked === 'string') return source?.links(row)[linked];
  if (!('entity' in linked)) return linked;
  const { entity, column } = linked;
  const here = row[column];
  const key = entity.target().key.at(-1);
  return { ...entity, on: (there) => (here && key !== undefined && there[key] ? [[here, there[key]]] : []) };
}

/** The name under which a level read keeps what a link starts from; null for one that starts at the query. */
export function linkName(linked: Linked): string | null {
  if (typeof linked === 'string') return linked;
  return 'entity' in linked ? linked.column : null;
}
