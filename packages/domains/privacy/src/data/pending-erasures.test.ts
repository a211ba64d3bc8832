import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCitizen, anOfficer, type OversightWorld, oversightWorld } from '../../test/oversight-world.ts';
import { requestsOf } from '../../test/requests-of.ts';

let world: OversightWorld;
beforeAll(async () => {
  world = await oversightWorld();
});
afterAll(() => world.close());

const { run, open, tell } = requestsOf(() => world);
const settled = async (party: string, sub: string, right: string, outcome: string) => {
  const { id } = await open(aCitizen(sub), party, { right });
  await run(anOfficer(), 'TakeDataRequest', { id });
  await run(anOfficer(), 'SettleDataRequest', { id, outcome, note: 'Dit is uw antwoord.' });
  return id;
};

describe('an erasure', () => {
  it('waits until somebody was told all they asked, also under an id that was theirs before', async () => {
    const [party, before] = [await world.party('nora'), await world.party('nora-before')];
    const asked = await settled(before, 'nora-before', 'ACCESS', 'REFUSED');
    await world.relate('profiles_owner', { object: before, relation: 'self-merged', holder: `party:${party}` });
    const erasure = await settled(party, 'nora', 'ERASURE', 'GRANTED');
    await tell(erasure, 'mailed');
    const pending = async () =>
      (await world.worker`select party from oversight.pending_erasures()`).map((row) => row['party']);
    expect(await pending()).toEqual([]);
    await tell(asked, 'mailed');
    expect(await pending()).toEqual([party, before].toSorted());
  });
});
