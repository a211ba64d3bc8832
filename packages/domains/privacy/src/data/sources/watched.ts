import { sql } from 'drizzle-orm';

/** True for who watches over everything: asked once per statement, so that for anybody else nothing is read at all. */
export const watched = sql`(select oversight.is_officer())`;
