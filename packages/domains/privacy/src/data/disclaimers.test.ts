import { randomUUID } from 'node:crypto';
import { matrix } from '@verbonden/privacy-engine';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCitizen, type OversightWorld, oversightWorld } from '../../test/oversight-world.ts';

let world: OversightWorld;
beforeAll(async () => {
  world = await oversightWorld();
});
afterAll(() => world.close());

it('is there for each purpose in each language, in the version of the matrix', async () => {
  for (const { name, disclaimer } of matrix.purposes) {
    for (const language of ['nl', 'en'] as const) {
      const rows = await world.as(aCitizen('an'), (tx) =>
        tx.execute(sql`select * from oversight.disclaimer_of(${name}, ${language})`),
      );
      expect([...rows]).toEqual([{ version: disclaimer.version, text: disclaimer.text[language] }]);
    }
  }
});

it('is recorded with the answer that somebody gave, in the version that they saw', async () => {
  const shown = matrix.purposes.find(({ name }) => name === 'handle')?.disclaimer.text.nl;
  const [answer, party] = [randomUUID(), await world.party('an')];
  await world.recordDisclaimer(answer, { party, purpose: 'handle', language: 'nl' });
  const seen = (sub: string) =>
    world.as(aCitizen(sub), (tx) =>
      tx.execute(
        sql`select purpose, version, shown, language, channel from oversight.shown_disclaimers where answer = ${answer}`,
      ),
    );
  expect([...(await seen('an'))]).toEqual([
    { purpose: 'handle', version: 1, shown, language: 'nl', channel: 'website' },
  ]);
  expect([...(await seen('ben'))]).toEqual([]);
});

it('is what an answer cannot do without', async () => {
  for (const [purpose, language] of [
    ['handle', 'fr'],
    ['verkoop', 'nl'],
  ] as const) {
    await expect(world.recordDisclaimer(randomUUID(), { party: null, purpose, language })).rejects.toMatchObject({
      code: '22023',
    });
  }
});

it('is shown anew when it changed since it was seen: what is recorded is what was seen', async () => {
  await expect(
    world.recordDisclaimer(randomUUID(), { party: null, purpose: 'handle', language: 'nl', version: 2 }),
  ).rejects.toMatchObject({ code: '40001' });
});
