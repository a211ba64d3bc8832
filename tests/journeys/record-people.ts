import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import type { RunningDesk } from './running-desk.ts';

interface Recorded {
  readonly id?: string;
  readonly language?: string;
  readonly givenName?: string;
  readonly familyName?: string;
  readonly bornOn?: string;
  readonly municipality?: string | null;
}

/** Does as the owner of the database, for what no operation tells or makes. */
export async function asAdmin<T>({ database }: RunningDesk, act: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(database.urls.admin, { max: 1, onnotice: () => {} });
  try {
    return await act(sql);
  } finally {
    await sql.end();
  }
}

/** Makes people known to the city, and gives their ids. */
export function recordPeople(desk: RunningDesk, people: readonly Recorded[]): Promise<readonly string[]> {
  return asAdmin(desk, async (sql) => {
    const ids: string[] = [];
    for (const { id = randomUUID(), language = 'nl', municipality = null, ...named } of people) {
      const { givenName = 'Test', familyName = 'Persoon', bornOn = '1980-01-01' } = named;
      await sql`insert into profiles.parties (id, kind, language) values (${id}, 'person', ${language})`;
      await sql`insert into profiles.contacts (party_id, municipality) values (${id}, ${municipality})`;
      await sql`insert into profiles.stated_identities (party_id, given_name, family_name, born_on)
        values (${id}, ${givenName}, ${familyName}, ${bornOn})`;
      ids.push(id);
    }
    return ids;
  });
}

/** Somebody whom the city knows: their id. */
export async function recordPerson(desk: RunningDesk, person: Recorded = {}): Promise<string> {
  const [id = ''] = await recordPeople(desk, [person]);
  return id;
}
