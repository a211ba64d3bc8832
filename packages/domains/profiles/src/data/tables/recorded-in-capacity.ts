import { sql } from 'drizzle-orm';
import { uuid } from 'drizzle-orm/pg-core';

/** For whom it was recorded when somebody acted in a capacity: the business or association. Filled by the database, from the claims. */
export const recordedInCapacity = () =>
  uuid('recorded_in_capacity').default(sql`(privacy.claims() ->> 'capacity')::uuid`);
