import type { Instant, Product } from '@verbonden/engine-ipdc';

/** From when and until when (exclusive) a product may be seen; `infinity` as Postgres writes it. */
export interface VisibleWindow {
  readonly visibleFrom: string;
  readonly visibleUntil: string;
}

type Dated = Pick<Product, 'startsAt' | 'endsAt' | 'isArchived'>;

/** The window of a product: its own start and end; an archived product is not visible at any time. */
export function visibleWindow(product: Dated): VisibleWindow {
  if (product.isArchived) return { visibleFrom: 'infinity', visibleUntil: '-infinity' };
  return { visibleFrom: product.startsAt ?? '-infinity', visibleUntil: product.endsAt ?? 'infinity' };
}

/** Whether a published product may be seen at that moment. */
export function isVisibleAt({ startsAt, endsAt, isArchived }: Dated, at: Instant): boolean {
  const hasBegun = startsAt === null || Date.parse(startsAt) <= Date.parse(at);
  const isOver = endsAt !== null && Date.parse(endsAt) <= Date.parse(at);
  return hasBegun && !isOver && !isArchived;
}
