import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCitizen, anOfficer, type OversightWorld, oversightWorld } from '../../test/oversight-world.ts';
import { requestsOf } from '../../test/requests-of.ts';

let world: OversightWorld;
beforeAll(async () => {
  world = await oversightWorld();
});
afterAll(() => world.close());

const { run, open } = requestsOf(() => world);
const isOne = async (before: string, kept: string) => {
  await world.relate('profiles_owner', { object: before, relation: 'self-merged', holder: `party:${kept}` });
  await world.asOwner('profiles_owner', (tx) => tx`select oversight.follow_persons()`);
};
const areTwo = async (before: string, kept: string) => {
  await world.unrelate('profiles_owner', before, { relation: 'self-merged', holder: `party:${kept}` });
  await world.asOwner('profiles_owner', (tx) => tx`select oversight.follow_persons()`);
};
const withheld = async (...parties: readonly string[]) => {
  const rows = await world.worker`
    select under_way as id from oversight.under_way(string_to_array(${parties.join(',')}, ',')::uuid[])`;
  const used: boolean[] = [];
  for (const object of parties)
    used.push(
      await world.relate('profiles_owner', { object, relation: 'in-contact', holder: 'subject:kim' }).then(
        () => true,
        () => false,
      ),
    );
  const waiting = new Set(rows.map((row) => row['id']));
  expect(used).toEqual(parties.map((party) => !waiting.has(party)));
  return parties.map((party) => waiting.has(party));
};
const grantErasure = async (party: string, sub: string) => {
  const { id } = await open(aCitizen(sub), party, { right: 'ERASURE' });
  return {
    id,
    grant: async () => {
      await run(anOfficer(), 'TakeDataRequest', { id });
      await run(anOfficer(), 'SettleDataRequest', { id, outcome: 'GRANTED', note: '' });
    },
  };
};

describe('who is to be erased is used by nobody under any id of theirs', () => {
  it('whichever of them they asked it under', async () => {
    const [before, kept, other] = [await world.party('ada'), await world.party('ada-kept'), await world.party('bob')];
    const early = await grantErasure(before, 'ada');
    await isOne(before, kept);
    await early.grant();
    expect(await withheld(before, kept, other)).toEqual([true, true, false]);

    const [old, stays] = [await world.party('eva'), await world.party('eva-stays')];
    await isOne(old, stays);
    const late = await grantErasure(stays, 'eva-stays');
    await late.grant();
    expect(await withheld(old, stays)).toEqual([true, true]);
  });

  it('also when nothing was heard of them', async () => {
    const [before, kept] = [await world.party('ivo'), await world.party('ivo-kept')];
    await isOne(before, kept);
    await world.asOwner('profiles_owner', (tx) => tx`select oversight.retire(${kept}, current_date)`);
    expect(await withheld(before, kept)).toEqual([true, true]);
  });
});

describe('who turns out to be another than asked it', () => {
  it('is not erased, and may be used again', async () => {
    const [asker, mistaken] = [await world.party('lin'), await world.party('lin-not')];
    const request = await grantErasure(asker, 'lin');
    await isOne(asker, mistaken);
    await request.grant();
    await areTwo(asker, mistaken);
    expect(await withheld(asker, mistaken)).toEqual([true, false]);
  });

  it('stays unused when that was granted apart', async () => {
    const [asker, mistaken] = [await world.party('mo'), await world.party('mo-not')];
    const { id } = await open(anOfficer(), mistaken, { right: 'RESTRICTION' });
    await run(anOfficer(), 'SettleDataRequest', { id, outcome: 'GRANTED', note: '' });
    const request = await grantErasure(asker, 'mo');
    await isOne(asker, mistaken);
    await request.grant();
    await areTwo(asker, mistaken);
    const use = world.relate('profiles_owner', { object: mistaken, relation: 'in-contact', holder: 'subject:kim' });
    await expect(use).rejects.toMatchObject({ code: '42501' });
    expect(await world.worker`select * from oversight.under_way(array[${mistaken}]::uuid[])`).toEqual([]);
  });

  it('goes all the same once that has begun', async () => {
    const [asker, mistaken] = [await world.party('pia'), await world.party('pia-not')];
    const request = await grantErasure(asker, 'pia');
    await isOne(asker, mistaken);
    await request.grant();
    await world.worker`select oversight.begin_erasure(${mistaken}, '{}')`;
    await areTwo(asker, mistaken);
    expect(await withheld(asker, mistaken)).toEqual([true, true]);
  });
});
