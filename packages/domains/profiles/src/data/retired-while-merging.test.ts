import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ProfilesWorld, profilesWorld } from '../../test/profiles-world.ts';
import { keepTerms } from './forget-traces.ts';

let world: ProfilesWorld;
beforeAll(async () => {
  world = await profilesWorld();
});
afterAll(() => world.close());

/** Somebody who was recorded by telephone two years ago. */
async function aCaller(): Promise<string> {
  const [row] = await world.admin<{ id: string }[]>`
    insert into profiles.parties (id, kind, language, created_at)
    values (gen_random_uuid(), 'person', 'nl', now() - interval '2 years') returning id`;
  return row?.id ?? '';
}

it('who turns out to be somebody in use while the quiet ones are decided about stays', async () => {
  const [quiet, member, gone] = [await aCaller(), await aCaller(), await aCaller()];
  await world.admin`insert into profiles.organisation_members (organisation_id, id, member_id, name, role)
    values (${randomUUID()}, ${randomUUID()}, ${member}, 'Lid', 'member')`;
  let isOver = false;
  let keeping: Promise<unknown> | undefined;
  await world.admin.begin(async (tx) => {
    await tx`select oversight.change_persons()`;
    await tx`update profiles.parties set merged_into = ${member} where id = ${quiet}`;
    await tx`select profiles.tell_merged(${member})`;
    keeping = keepTerms((job) => world.working(job)).finally(() => {
      isOver = true;
    });
    const waits = async () => isOver || (await tx`select from pg_locks where not granted`).length > 0;
    await expect.poll(waits).toBe(true);
  });
  await keeping;
  const erased = await world.admin`select party from oversight.erasures where party in (${quiet}, ${member}, ${gone})`;
  expect(erased).toEqual([{ party: gone }]);
});

it('others who are decided about wait for a few at most', async () => {
  const transactions: string[][] = [];
  for (let count = 0; count < 45; count += 1) await aCaller();
  await keepTerms((job) => {
    const said: string[] = [];
    transactions.push(said);
    return world.working((execute) =>
      job((text, values) => {
        said.push(...values.map((value) => String(value)));
        return execute(text, values);
      }),
    );
  });
  const counts = transactions.map((said) => said.flatMap((ids) => ids.split(',')).length);
  expect(counts.reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(45);
  expect(Math.max(...counts)).toBeLessThanOrEqual(20);
  expect((await world.admin`select from oversight.erasures`).length).toBeGreaterThanOrEqual(45);
});
