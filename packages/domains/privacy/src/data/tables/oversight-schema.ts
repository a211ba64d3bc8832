import { pgSchema } from 'drizzle-orm/pg-core';

/** What privacy officers decide and watch over. The wall itself is in the schema `privacy`. */
export const oversightSchema = pgSchema('oversight');
