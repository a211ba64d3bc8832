import { sql } from 'drizzle-orm';

/** The day it is in the city, whatever the time zone of the session: terms count in the days of whoever asked. */
export const todayInTheCity = sql`(now() at time zone 'Europe/Brussels')::date`;
