import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { testDatabase } from '@verbonden/kit-testing';
import { oversightDatabase } from '@verbonden/privacy';
import { matrix, toRows } from '@verbonden/privacy-engine';
import { profilesDatabase } from '@verbonden/profiles';
import postgres from 'postgres';
import { expect, it } from 'vitest';
import { fillExamplePeople } from '../../infra/seed/fill-example-people.ts';

it('gives the demo accounts a profile and the contact centre its callers, once, however often it runs', async () => {
  const keysFolder = mkdtempSync(path.join(tmpdir(), 'seed-keys-'));
  const database = await testDatabase({ domains: [oversightDatabase(), profilesDatabase()], matrix: toRows(matrix) });
  const sql = postgres(database.urls.admin, { max: 1, onnotice: () => {} });
  try {
    const fill = () => fillExamplePeople({ url: database.urls.api_actor, keys: { KEYS_FOLDER: keysFolder } });
    const counted = () => sql`select
      (select count(*)::int from profiles.parties) as parties,
      (select count(*)::int from profiles.accounts) as accounts,
      (select count(*)::int from profiles.digital_addresses) as addresses,
      (select count(*)::int from profiles.mandates where began_at is not null) as "sidesOfMandates",
      (select count(*)::int from privacy.relations where relation = 'in-contact' and valid_until > now()) as "openContacts"`;
    await fill();
    const first = [...(await counted())];
    expect(first).toEqual([{ parties: 6, accounts: 3, addresses: 9, sidesOfMandates: 2, openContacts: 0 }]);
    await fill();
    expect([...(await counted())]).toEqual(first);
  } finally {
    await sql.end();
    await database.close();
    rmSync(keysFolder, { recursive: true, force: true });
  }
});
