import { ascending, BindRefused, descending, many, one } from '@verbonden/kit-planner';
import { and, eq, sql } from 'drizzle-orm';
import { productFilter } from './product-filter.ts';
import { productSource } from './product-source.ts';

/** The product with this id or this slug. Refused when neither is given, or both. */
export const productByKey = one(() => productSource, {
  where: (there, scope) => {
    const id = scope.given('id', 'uuid');
    const slug = scope.given('slug', 'text');
    if ((id === undefined) === (slug === undefined)) {
      throw new BindRefused('BAD_USER_INPUT', 'Give either "id" or "slug".', { expected: 'idOrSlug' });
    }
    return and(eq(there.locale, scope.ambient('locale')), id && eq(there.id, id), slug && eq(there.slug, slug));
  },
});

/** Every product with this number, of one authority when one is given. Authority and number may still name several. */
export const productsByNumber = many(() => productSource, {
  where: (there, scope) => {
    const authority = scope.given('authority', 'text');
    return and(
      eq(there.locale, scope.ambient('locale')),
      eq(there.productNumber, scope.arg('number', 'text')),
      authority &&
        sql`${there.id} in (select pc.product_id from content.product_codes pc where pc.facet = 'authority' and pc.code = ${authority})`,
    );
  },
  order: (there) => [ascending(there.titleSort), ascending(there.id)],
});

/** All products within a filter. The values of the orders are those of the enum ProductOrder. */
export const allProducts = many(() => productSource, {
  where: (there, scope) => and(eq(there.locale, scope.ambient('locale')), productFilter(there, scope)),
  orders: {
    title: (there) => [ascending(there.titleSort), ascending(there.id)],
    newest: (there) => [descending(there.publishedAt), ascending(there.id)],
  },
});

/** Any product, for who points at one by its id. */
export const anyProduct = one(() => productSource, {
  where: (there, scope) => eq(there.locale, scope.ambient('locale')),
});
