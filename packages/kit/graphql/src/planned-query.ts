import type { FieldMap } from '@pothos/core';
import { PlannedFields } from './planned-fields.ts';
import type { Builder } from './schema-types.ts';

/** Fields of Query that start at a link without a parent: `t.link(productById, ...)`, `t.connection(allProducts, ...)`. */
export function plannedQuery(
  builder: Builder,
  fields: (t: PlannedFields<{ readonly name: 'Query' }>) => FieldMap,
): void {
  builder.queryFields((t) => fields(new PlannedFields(t, builder, null)));
}
