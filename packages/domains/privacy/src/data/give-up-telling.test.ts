import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCitizen, anOfficer, type OversightWorld, oversightWorld } from '../../test/oversight-world.ts';
import { beginTelling, findRequestsToTell, giveUpTelling } from './tell-requests.ts';

let world: OversightWorld;
beforeAll(async () => {
  world = await oversightWorld();
});
afterAll(() => world.close());

const execute = (text: string, values: readonly unknown[]) => world.worker.unsafe(text, [...values] as never[]);

/** A request that was answered, with the person still to be told. */
async function answered(sub: string, right: string): Promise<string> {
  const party = await world.party(sub);
  const { openDataRequest } = await world.data(aCitizen(sub), 'OpenDataRequest', { party, right, details: 'Alles.' });
  const { id } = Object(openDataRequest) as { readonly id: string };
  await world.data(anOfficer(), 'TakeDataRequest', { id });
  await world.data(anOfficer(), 'SettleDataRequest', { id, outcome: 'GRANTED', note: 'Zoals u vroeg.' });
  return id;
}
const waited = (id: string, by: string) =>
  world.asOwner('oversight_owner', (tx) =>
    tx.unsafe(`update oversight.data_requests set waits_since = waits_since - $1::interval where id = $2`, [by, id]),
  );
const isWaiting = async (id: string) => (await findRequestsToTell(execute)).some((request) => request.id === id);
it('is by an officer after three days in which no mail could be sent, and not before', async () => {
  const id = await answered('an', 'ACCESS');
  await beginTelling(execute, id);
  await waited(id, '2 days 23 hours');
  expect(await giveUpTelling(execute, id)).toBe(false);
  expect(await isWaiting(id)).toBe(true);
  await waited(id, '2 hours');
  expect(await giveUpTelling(execute, id)).toBe(true);
  expect(await isWaiting(id)).toBe(false);
  const { dataRequest } = await world.data(anOfficer(), 'DataRequest', { id });
  expect(dataRequest).toMatchObject({ telling: 'BY_HAND' });
});

it('counts from when there was something to tell, not from when the request came in', async () => {
  const id = await answered('ben', 'ACCESS');
  await world.asOwner('oversight_owner', (tx) =>
    tx.unsafe(`update oversight.data_requests set opened_at = opened_at - interval '20 days' where id = $1`, [id]),
  );
  expect(await giveUpTelling(execute, id)).toBe(false);
});

it('gives up nothing that was told', async () => {
  const id = await answered('cas', 'ACCESS');
  await waited(id, '10 days');
  await world.worker`select oversight.end_telling(${id}, 'mailed')`;
  expect(await giveUpTelling(execute, id)).toBe(false);
  const { dataRequest } = await world.data(anOfficer(), 'DataRequest', { id });
  expect(dataRequest).toMatchObject({ telling: 'MAILED' });
});
