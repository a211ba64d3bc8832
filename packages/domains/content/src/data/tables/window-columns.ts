import { timestamp } from 'drizzle-orm/pg-core';

/**
 * When a product may be seen. Every row that belongs to a product carries it, so that a policy looks at its own row only:
 * one comparison instead of a visit to the product.
 */
export const windowColumns = {
  visibleFrom: timestamp('visible_from', { withTimezone: true }).notNull(),
  visibleUntil: timestamp('visible_until', { withTimezone: true }).notNull(),
};
