import { pgSchema } from 'drizzle-orm/pg-core';

/** Where published content lives. Every channel reads it; only the publishing functions write it. */
export const contentSchema = pgSchema('content');
