import type { Tx } from '@verbonden/kit-postgres';
import { type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anId, aPerson, type ProfilesWorld, profilesWorld } from '../../test/profiles-world.ts';
import { longest } from '../domain/longest.ts';
import { saysSomething } from '../domain/tidy.ts';
import { saysSomething as keepsAsSaid } from './tables/text-limits.ts';

let world: ProfilesWorld;
let party: string;
beforeAll(async () => {
  world = await profilesWorld();
  party = await world.person('an');
});
afterAll(() => world.close());

/** What a person writes of themselves in SQL, past every command. */
const written = (statement: (tx: Tx) => Promise<unknown>) => world.as(aPerson('an'), statement);
const texts: Readonly<Record<string, readonly [most: number, write: (text: string) => SQL]>> = {
  'a street': [longest.street, (text) => sql`update profiles.contacts set street = ${text} where party_id = ${party}`],
  'a house number': [
    longest.houseNumber,
    (text) => sql`update profiles.contacts set house_number = ${text} where party_id = ${party}`,
  ],
  'a postal code': [
    longest.postalCode,
    (text) => sql`update profiles.contacts set postal_code = ${text} where party_id = ${party}`,
  ],
  'a municipality': [
    longest.municipality,
    (text) => sql`update profiles.contacts set municipality = ${text} where party_id = ${party}`,
  ],
  'a given name': [
    longest.name,
    (
      text,
    ) => sql`insert into profiles.stated_identities (party_id, given_name, family_name) values (${party}, ${text}, 'x')
      on conflict (party_id) do update set given_name = excluded.given_name`,
  ],
  'a family name': [
    longest.name,
    (
      text,
    ) => sql`insert into profiles.stated_identities (party_id, given_name, family_name) values (${party}, 'x', ${text})
      on conflict (party_id) do update set family_name = excluded.family_name`,
  ],
  'an address': [
    longest.mail,
    (text) =>
      sql`insert into profiles.digital_addresses (party_id, id, kind, address) values (${party}, ${anId()}, 'mail', ${text})`,
  ],
  'a wording': [
    longest.wording,
    (text) =>
      sql`insert into profiles.consents (party_id, id, activity, wording) values (${party}, ${anId()}, 'newsletter', ${text})`,
  ],
  evidence: [
    longest.evidence,
    (text) =>
      sql`select profiles.give_mandate(${party}, ${anId()}, ${JSON.stringify({
        scope: ['ask'],
        endsAt: '2100-01-01',
        evidence: text,
      })}::text::jsonb, ${anId()})`,
  ],
};
const refused = { cause: { code: '23514' } };

describe.each(Object.entries(texts))('%s', (_, [most, write]) => {
  it('has no more characters than the command lets through, whoever writes it', async () => {
    // Each of these is two units of a string of Node, and one character.
    await expect(written((tx) => tx.execute(write('𝒜'.repeat(most))))).resolves.toBeDefined();
    await expect(written((tx) => tx.execute(write('a'.repeat(most + 1))))).rejects.toMatchObject(refused);
  });

  it.each(['é', 'Жанна', '٣', '7', '李', 'ß'])('may say %s', async (text) => {
    await expect(written((tx) => tx.execute(write(text)))).resolves.toBeDefined();
  });

  it.each([
    ['nothing', ''],
    ['blanks', '  \t '],
    ['blanks that take no place', '\u200B\u200B\u2060\uFEFF'],
    ['signs alone', '--- ?!'],
  ])('does not say %s', async (__, text) => {
    await expect(written((tx) => tx.execute(write(text)))).rejects.toMatchObject(refused);
  });
});

it.each([
  ['a box number', longest.boxNumber, 'update profiles.contacts set box_number = $1 where party_id = $2'],
  [
    'a category',
    longest.category,
    `insert into profiles.consents (party_id, id, activity, wording, category) values ($2, gen_random_uuid(), 'newsletter', 'news-1', $1)`,
  ],
])('%s, which may be left out, is no longer either', async (_, most, statement) => {
  const write = (text: string) => world.admin.unsafe(statement, [text, party]);
  await expect(write('a'.repeat(most))).resolves.toBeDefined();
  await expect(write('a'.repeat(most + 1))).rejects.toMatchObject({ code: '23514' });
});

it('a country is two capitals', async () => {
  const write = (text: string) =>
    written((tx) => tx.execute(sql`update profiles.contacts set country = ${text} where party_id = ${party}`));
  await expect(write('BE')).resolves.toBeDefined();
  await expect(write('Belgium')).rejects.toMatchObject(refused);
});

it('of no character, the command says that it says something and the table that it does not', async () => {
  const rows = await world.as(aPerson('an'), (tx) =>
    tx.execute<{ code: number }>(sql`select code from generate_series(1, ${0x10_ff_ff}::integer) code
      where code not between ${0xd8_00}::integer and ${0xdf_ff}::integer and not ${keepsAsSaid(sql`chr(code)`)}`),
  );
  const silent = rows.map(({ code }) => String.fromCodePoint(code));
  expect(silent.length).toBeGreaterThan(1000);
  expect(silent.filter(saysSomething)).toEqual([]);
}, 60_000);
