import type { Tx } from '@verbonden/kit-postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { secret } from '../../test/logins.ts';
import { meanwhile } from '../../test/meanwhile.ts';
import {
  anAgent,
  anId,
  aPerson,
  type ProfilesWorld,
  partyIn,
  profilesWorld,
  type Somebody,
} from '../../test/profiles-world.ts';
import { endMandate } from './end-mandate.ts';
import { endMandatesOf } from './end-mandates-of.ts';
import { giveMandate } from './give-mandate.ts';
import { recordCaller } from './record-caller.ts';
import { takeUpMandate } from './take-up-mandate.ts';

const now = new Date();
const evidence = 'Volmacht op papier, gezien aan het loket';
const terms = { scope: ['ask'], endsAt: new Date(now.getTime() + 30 * 86_400_000), evidence } as const;
const agent = anAgent();

let world: ProfilesWorld;
beforeAll(async () => {
  world = await profilesWorld();
});
afterAll(() => world.close());

/** A caller who offers a mandate by telephone, and how an intermediary takes it up. */
async function anOffer(sub: string) {
  const identity = { givenName: 'Zonder', familyName: `Account ${sub}`, bornOn: '1950-02-03' };
  const caller = { id: anId(), language: 'nl', identity };
  const partyId = partyIn(await world.as(agent, (tx) => recordCaller(tx, caller, '2026-03-01')));
  await world.person(sub);
  await world.admin`insert into privacy.charter_acceptances (holder, version, accepted_by) select ${`subject:${sub}`}, version, ${sub} from privacy.charters`;
  const giving = { partyId, id: anId(), terms };
  const offer = (tx: Tx) => giveMandate(tx, giving, now, secret);
  const offered = await world.as(agent, offer);
  if (!offered || 'kind' in offered) throw new Error(`not offered: ${JSON.stringify(offered)}`);
  const helper: Somebody = aPerson(sub, { roles: ['citizen', 'intermediary'] });
  const takes = [helper, (tx: Tx) => takeUpMandate(tx, offered.code, secret)] as const;
  const sides = async () =>
    (
      await world.admin`select side, ended_at is null as runs from profiles.mandates where id = ${offered.id} order by 1`
    ).map(({ side, runs }) => [side, runs]);
  const facts = async () =>
    (await world.admin`select from privacy.relations where holder = ${`mandate:${offered.id}`}`).length;
  const codes = async () => (await world.admin`select from profiles.offer_codes where offer_id = ${offered.id}`).length;
  return { partyId, id: offered.id, offer, takes, sides, facts, codes };
}

describe('a mandate, in the moment in which it is taken up,', () => {
  it('is ended for both, by who may', async () => {
    const one = await anOffer('h1');
    expect(await meanwhile(world, one.takes, [agent, (tx) => endMandate(tx, one.id)])).toBe(true);
    const two = await anOffer('h2');
    await world.admin`insert into profiles.findings (agent, party_id, found_by) values (${agent.sub}, ${two.partyId}, '{number}')`;
    expect(await meanwhile(world, two.takes, [agent, (tx) => endMandatesOf(tx, two.partyId)])).toBe(true);
    for (const { sides, facts } of [one, two]) {
      expect([await sides(), await facts()]).toEqual([
        [
          ['given', false],
          ['held', false],
        ],
        0,
      ]);
    }
  });

  it('is not offered a second time: no other could take it up as well', async () => {
    const { takes, offer, sides, codes } = await anOffer('h3');
    expect(await meanwhile(world, takes, [agent, offer])).toBeNull();
    expect([await sides(), await codes()]).toEqual([
      [
        ['given', true],
        ['held', true],
      ],
      0,
    ]);
  });
});
