import { randomUUID } from 'node:crypto';
import { matrix } from '@verbonden/privacy-engine';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type OversightWorld, oversightWorld } from '../../test/oversight-world.ts';
import { forgetPast } from './forget-past.ts';

let world: OversightWorld;
beforeAll(async () => {
  world = await oversightWorld();
});
afterAll(() => world.close());

const daysKept = (purpose: string): number => matrix.purposes.find(({ name }) => name === purpose)?.retention.days ?? 0;
const forget = () => forgetPast((text, values) => world.worker.unsafe(text, values as never[]));

/** One of each that was over so many days ago, and one of each that is not over. */
async function fill(daysAgo: number, purpose: 'oversight' | 'emergency'): Promise<void> {
  await world.asOwner('oversight_owner', async (tx) => {
    const [id, open, party] = [randomUUID(), randomUUID(), randomUUID()];
    const over = tx`now() - ${daysAgo} * interval '1 day'`;
    if (purpose === 'emergency') {
      await tx`insert into oversight.emergency_accesses (id, object, state, reason, opened_at, expires_at, reviewed_at, outcome)
        values (${id}, ${party}, 'reviewed', 'Zij riep om hulp aan het loket.', now(), now() + interval '30 minutes', ${over}, 'justified')`;
      await tx`insert into oversight.emergency_openers (access, opened_by, reviewed_by) values (${id}, 'kim', 'anna')`;
      return;
    }
    await tx`insert into oversight.data_requests (id, party, kind, state, received_on, due_on, details, opened_by, settled_by, settled_at, outcome) values
      (${id}, ${party}, 'access', 'settled', current_date, current_date, 'Alles.', 'an', 'anna', ${over}, 'granted'),
      (${open}, ${party}, 'access', 'open', current_date, current_date, 'Alles.', 'an', null, null, null)`;
    await tx`insert into oversight.restrictions (id, party, kind, until) values
      (${id}, ${party}, 'objection', ${over}), (${open}, ${party}, 'objection', null)`;
    await tx`insert into oversight.acknowledgements (id, organisation, party, purpose, cause, due_on, acknowledged_at, acknowledged_by) values
      (${id}, 'caw', ${party}, 'support', 'erasure', current_date, ${over}, 'x'), (${open}, 'caw', ${party}, 'support', 'erasure', current_date, null, null)`;
    await tx`insert into oversight.role_changes (id, subject, role, act, state, requested_by, settled_at) values
      (${id}, 'x', 'handler', 'assign', 'done', 'anna', ${over}), (${open}, 'x', 'handler', 'assign', 'asked', 'anna', null)`;
  });
}

it.each([
  ['oversight', 4],
  ['emergency', 1],
] as const)(
  'what was done under %s goes when the term of the matrix is over, and not a day before',
  async (purpose, rows) => {
    await fill(daysKept(purpose) - 1, purpose);
    expect(await forget()).toBe(0);
    await fill(daysKept(purpose) + 1, purpose);
    expect(await forget()).toBe(rows);
    expect(await forget()).toBe(0);
  },
);

it('with a request goes what was shown to who made it', async () => {
  const [over, open] = [randomUUID(), randomUUID()];
  await world.recordDisclaimer(over, {
    party: null,
    purpose: 'self-service',
    language: 'nl',
    kind: 'oversight.data_requests',
  });
  // Another answer, with the id of the request.
  await world.recordDisclaimer(over, { party: null, purpose: 'handle', language: 'nl' });
  await world.recordDisclaimer(open, { party: null, purpose: 'self-service', language: 'nl' });
  await world.asOwner(
    'oversight_owner',
    (
      tx,
    ) => tx`insert into oversight.data_requests (id, party, kind, state, received_on, due_on, details, opened_by, settled_by, settled_at, outcome)
        values (${over}, ${over}, 'access', 'settled', current_date, current_date, 'Alles.', 'an', 'anna',
          now() - ${daysKept('oversight') + 1} * interval '1 day', 'granted')`,
  );
  await forget();
  let kept: readonly unknown[] = [];
  await world.asOwner('oversight_owner', async (tx) => {
    kept = [
      ...(await tx`select answer, purpose from oversight.shown_disclaimers where answer in (${over}, ${open}) order by purpose`),
    ];
  });
  expect(kept).toEqual([
    { answer: over, purpose: 'handle' },
    { answer: open, purpose: 'self-service' },
  ]);
});
