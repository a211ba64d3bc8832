import type { Product } from '@verbonden/engine-ipdc';

/** From when and until when (exclusive) a product may be seen; `infinity` as Postgres writes it. */
export interface VisibleWindow {
  readonly visibleFrom: string;
  readonly visibleUntil: string;
}

/** The window of a product: its own start and end; an archived product is not visible at any time. */
export function visibleWindow(product: Pick<Product, 'startsAt' | 'endsAt' | 'isArchived'>): VisibleWindow {
  if (product.isArchived) return { visibleFrom: 'infinity', visibleUntil: '-infinity' };
  return { visibleFrom: product.startsAt ?? '-infinity', visibleUntil: product.endsAt ?? 'infinity' };
}
