import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  anAgent,
  anId,
  aPerson,
  type ProfilesWorld,
  partyIn,
  profilesWorld,
  type Somebody,
} from '../../test/profiles-world.ts';
import { mergeParties } from './merge-parties.ts';
import { recordCaller } from './record-caller.ts';
import { stateIdentity } from './state-identity.ts';
import { undoMerge } from './undo-merge.ts';

const today = '2026-03-01';
const officer: Somebody = { sub: 'officer', kind: 'staff', roles: ['privacy-officer'], purpose: 'oversight' };

let world: ProfilesWorld;
beforeAll(async () => {
  world = await profilesWorld();
});
afterAll(() => world.close());

/** Two files of one person, and who may make them one. */
async function aPair(sub: string, bornOn: string) {
  const identity = { givenName: 'Mia', familyName: `De ${sub}`, bornOn };
  const account = await world.person(sub);
  const agent = anAgent(`agent-${sub}`);
  await world.as(aPerson(sub), (tx) => stateIdentity(tx, account, identity, today));
  const caller = partyIn(
    await world.as(agent, (tx) => recordCaller(tx, { id: anId(), language: 'nl', identity }, today)),
  );
  await world.admin.begin(async (tx) => {
    await tx`set local role profiles_owner`;
    await tx`select privacy.relate(${account}, 'in-contact', ${`subject:${agent.sub}`}, null, 'test', now() + interval '1 hour')`;
  });
  return { account, caller, agent };
}

/** What the officer does in a transaction of their own. */
const decide = (statement: ReturnType<typeof sql>) => world.as(officer, (tx) => tx.execute(statement));

const asks = async (party: string, kind: string) => {
  const id = anId();
  await decide(
    sql`select oversight.open_data_request(${id}, ${party}, ${kind}, current_date, current_date + 30, 'please')`,
  );
  return id;
};

/** Decides while this work is done and not yet committed: when it either waits for it or, if it does not, is over. */
async function meanwhile(actor: Somebody, work: Parameters<ProfilesWorld['as']>[1], statement: ReturnType<typeof sql>) {
  let isDecided = false;
  let decision: Promise<unknown> | undefined;
  const waits = async () =>
    isDecided || (await world.admin`select from pg_locks where not granted and locktype = 'advisory'`).length > 0;
  await world.as(actor, async (tx) => {
    await work(tx);
    decision = decide(statement).finally(() => {
      isDecided = true;
    });
    await expect.poll(waits).toBe(true);
  });
  await decision;
}

const restricted = async (...parties: readonly string[]) =>
  (await world.admin`select from privacy.restricted_parties where party = any (${[...parties]}::uuid[])`).length;
const seen = async (...parties: readonly string[]) =>
  (
    await world.admin`select from privacy.relations where relation = 'tasked' and holder = 'subject:officer' and object = any (${[...parties]}::uuid[])`
  ).length;

describe('who is decided about while they turn out to be one with another', () => {
  it('is restricted under each of their ids', async () => {
    const { account, caller, agent } = await aPair('smet', '1960-01-02');
    const request = await asks(caller, 'restriction');
    await meanwhile(
      agent,
      (tx) => mergeParties(tx, { id: anId(), keptId: caller, mergedId: account }),
      sql`select oversight.settle_data_request(${request}, 'granted', '')`,
    );
    expect(await restricted(account, caller)).toBe(2);
  });

  it('is seen under each of them by the officer who takes up their request', async () => {
    const { account, caller, agent } = await aPair('maes', '1961-01-02');
    const request = await asks(caller, 'access');
    await world.admin`update oversight.data_requests set handled_by = null where id = ${request}`;
    await world.admin`delete from privacy.relations where relation = 'tasked'`;
    await meanwhile(
      agent,
      (tx) => mergeParties(tx, { id: anId(), keptId: caller, mergedId: account }),
      sql`select oversight.take_data_request(${request})`,
    );
    expect(await seen(account, caller)).toBe(2);
  });

  it('is not seen as the other by who takes it up while they turn out to be two', async () => {
    const { account, caller, agent } = await aPair('wouters', '1962-01-02');
    const [request, merge] = [await asks(caller, 'access'), anId()];
    await world.as(agent, (tx) => mergeParties(tx, { id: merge, keptId: caller, mergedId: account }));
    await world.admin`update oversight.data_requests set handled_by = null where id = ${request}`;
    await world.admin`delete from privacy.relations where relation = 'tasked'`;
    await meanwhile(agent, (tx) => undoMerge(tx, caller, merge), sql`select oversight.take_data_request(${request})`);
    expect([await seen(caller), await seen(account)]).toEqual([1, 0]);
  });
});
