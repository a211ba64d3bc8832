import type { Columns, Scope } from '@verbonden/kit-planner';
import { and, type SQL, sql } from 'drizzle-orm';
import { type Facet, facets } from '../../domain/facet-rows.ts';

const argumentOf: Readonly<Record<Facet, string>> = {
  theme: 'filter.themes',
  audience: 'filter.audiences',
  type: 'filter.types',
  authority: 'filter.authorities',
  area: 'filter.areas',
};

/**
 * The products that carry one of the codes asked for in every facet of the filter. An empty list asks for nothing: then every product is
 * in, by a second branch and not by an `or`, which would keep Postgres from joining.
 */
export function productFilter(there: Columns, scope: Scope): SQL | undefined {
  return and(
    ...facets.map((facet) => {
      const asked = scope.given(argumentOf[facet], 'text[]');
      return (
        asked &&
        sql`${there['id']} in (
          select pc.product_id from content.product_codes pc where pc.facet = ${sql.raw(`'${facet}'`)} and pc.code = any(${asked})
          union all
          select every.id from content.products every where ${asked} = '{}' and every.locale = ${scope.ambient('locale')})`
      );
    }),
  );
}

/** The filter as the arguments of a search function; null where nothing is asked. */
export function searchArguments(scope: Scope): SQL {
  const asked = facets.map((facet) => sql`nullif(${scope.arg(argumentOf[facet], 'text[]')}, '{}')`);
  return sql.join([scope.ambient('locale'), scope.arg('query', 'text'), ...asked], sql`, `);
}
