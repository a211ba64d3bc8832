import { codeOf } from './code-of.ts';
import type { Publication } from './publication.ts';
import { visibleWindow } from './visible-window.ts';

/** What products can be filtered and counted by. */
export const facets = ['theme', 'audience', 'type', 'authority', 'area'] as const;

export type Facet = (typeof facets)[number];

/**
 * One row per code or organisation by which the product can be found, without doubles within a facet. The authority of a product is
 * whoever is competent or executes.
 */
export function facetRows({ id, product }: Publication) {
  const window = visibleWindow(product);
  const iris: Record<Facet, readonly string[]> = {
    theme: product.themes,
    audience: product.audiences,
    type: product.type === null ? [] : [product.type],
    authority: [...product.competentAuthorities, ...product.executingAuthorities],
    area: product.areas,
  };
  return facets.flatMap((facet) =>
    [...new Set(iris[facet])].map((iri, position) => ({
      productId: id,
      facet,
      position,
      iri,
      code: codeOf(iri),
      ...window,
    })),
  );
}
