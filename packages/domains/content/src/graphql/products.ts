import { ambientArg, type Builder, type PlannedRef, plannedQuery } from '@verbonden/kit-graphql';
import { allProducts, productByKey, productsByNumber } from '../data/sources/find-products.ts';
import type { registerLocale } from './locale.ts';
import type { registerProductFilter } from './product-filter.ts';

/** The questions about products. */
export function registerProductQueries(
  builder: Builder,
  Product: PlannedRef,
  Locale: ReturnType<typeof registerLocale>,
  ProductFilter: ReturnType<typeof registerProductFilter>,
): void {
  const ProductOrder = builder.enumType('ProductOrder', {
    description: 'In which order products come.',
    values: {
      TITLE: { value: 'title', description: 'By title, from A to Z.' },
      NEWEST: { value: 'newest', description: 'What was published last comes first.' },
    },
  });
  plannedQuery(builder, (t) => ({
    product: t.link(productByKey, {
      type: Product,
      description:
        'One product, by either its id or its slug. Null when there is none, or when it is not offered at this moment.',
      args: { id: t.arg.id(), slug: t.arg.string(), locale: t.arg({ type: Locale, ...ambientArg('locale') }) },
    }),
    productsByNumber: t.link(productsByNumber, {
      type: Product,
      description: 'Every product with this number: authorities share the number of the Flemish concept they follow.',
      first: { max: 100, standard: 100 },
      args: {
        number: t.arg.string({ required: true, description: 'Digits.' }),
        authority: t.arg.string({ description: 'The number of an authority, such as "OVO001993".' }),
        locale: t.arg({ type: Locale, ...ambientArg('locale') }),
      },
    }),
    products: t.connection(allProducts, {
      type: Product,
      description: 'The products offered at this moment, page by page.',
      max: 100,
      args: {
        filter: t.arg({ type: ProductFilter }),
        orderBy: t.arg({ type: ProductOrder, description: 'By title when not given.' }),
        locale: t.arg({ type: Locale, ...ambientArg('locale') }),
      },
    }),
  }));
}
