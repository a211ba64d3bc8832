import { pgSchema } from 'drizzle-orm/pg-core';

/** Where people, businesses and associations live: a table per field group, joined by the id of the party. */
export const profilesSchema = pgSchema('profiles');
