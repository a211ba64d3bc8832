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

/** The products that carry one of the codes asked for in every facet of the filter. An empty list asks for nothing: every product is in. */
export function productFilter(there: Columns, scope: Scope): SQL | undefined {
  return and(
    ...facets.map((facet) => {
      const asked = scope.isEmpty(argumentOf[facet]) ? undefined : scope.given(argumentOf[facet], 'text[]');
      return (
        asked &&
        sql`${there['id']} in (
          select pc.product_id from content.product_codes pc where pc.facet = ${sql.raw(`'${facet}'`)} and pc.code = any(${asked}))`
      );
    }),
  );
}

/** The filter as the arguments of a search function; null where nothing is asked. */
export function searchArguments(scope: Scope): SQL {
  const asked = facets.map((facet) => sql`nullif(${scope.arg(argumentOf[facet], 'text[]')}, '{}')`);
  return sql.join([scope.ambient('locale'), scope.arg('query', 'text'), ...asked], sql`, `);
}
