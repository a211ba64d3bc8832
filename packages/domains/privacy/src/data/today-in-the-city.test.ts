import { testDatabase } from '@verbonden/kit-testing';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { expect, it } from 'vitest';
import { todayInTheCity } from './today-in-the-city.ts';

// These two never have the same day.
it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])('is the day of the city in a session of %s', async (zone) => {
  const database = await testDatabase();
  const client = postgres(database.urls.admin, { max: 1, onnotice: () => {} });
  try {
    await client`select set_config('timezone', ${zone}, false)`;
    const inBrussels = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Brussels' });
    const before = inBrussels();
    const [row] = await drizzle(client).execute(sql`select (${todayInTheCity})::text as today`);
    // Before and after, for who tests at midnight.
    expect([before, inBrussels()]).toContain(row?.['today']);
  } finally {
    await client.end();
    await database.close();
  }
});
