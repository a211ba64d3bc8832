import { uuid } from 'drizzle-orm/pg-core';

/** For whom it was recorded when somebody acted in a capacity: the business or association. Filled by the database (`functions/25-keep-capacity.sql`). */
export const recordedInCapacity = () => uuid('recorded_in_capacity');
