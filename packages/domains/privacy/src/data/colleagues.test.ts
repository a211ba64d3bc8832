import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  aCitizen,
  anAgent,
  anOfficer,
  aReason,
  type OversightWorld,
  oversightWorld,
} from '../../test/oversight-world.ts';
import { findUnnamedColleagues, nameColleague } from './unnamed-colleagues.ts';

let world: OversightWorld;
let person: string;
beforeAll(async () => {
  world = await oversightWorld();
  person = await world.party('an');
  await world.ask(anAgent('kim'), 'OpenEmergencyAccess', { object: person, reason: aReason });
  await world.ask(anOfficer('anna'), 'OpenDataRequest', { party: person, right: 'ACCESS', details: '' });
});
afterAll(() => world.close());

const execute = (text: string, values: readonly unknown[]) => world.worker.unsafe(text, values as never[]);
const openers = (actor: Parameters<OversightWorld['data']>[0]) =>
  world.data(actor, 'EmergencyAccesses', { object: person }).then((data) => data['emergencyAccesses']);
const handlers = (actor: Parameters<OversightWorld['data']>[0]) =>
  world.data(actor, 'DataRequests', { party: person }).then((data) => data['dataRequests']);

it('is asked of the realm once an officer can come across the account, and again after a day', async () => {
  expect((await findUnnamedColleagues(execute)).toSorted()).toEqual(['anna', 'kim']);
  await nameColleague(execute, { account: 'kim', name: 'Kim Peeters', roles: ['kcc-agent', 'coordinator'] });
  await nameColleague(execute, { account: 'anna', name: null, roles: [] });
  expect(await findUnnamedColleagues(execute)).toEqual([]);
  await world.backdate('colleagues', 'kim', '25 hours');
  expect(await findUnnamedColleagues(execute)).toEqual(['kim']);
  await nameColleague(execute, { account: 'kim', name: 'Kim Maes', roles: ['kcc-agent'] });
});

it('is a name and a role for officers, and for nobody else', async () => {
  const kim = { account: 'kim', colleague: { name: 'Kim Maes', roles: ['kcc-agent'] } };
  expect(await openers(anOfficer('bert'))).toMatchObject({ nodes: [{ opener: kim }] });
  expect(await handlers(anOfficer('bert'))).toMatchObject({ nodes: [{ handler: { name: null } }] });
  // Not even who opened it: only officers look up who somebody is.
  const own = await world.as(anAgent('kim', { purpose: 'emergency' }), (tx) =>
    tx.execute('select * from oversight.colleagues'),
  );
  expect([...own]).toEqual([]);
  expect(await openers(aCitizen('an'))).toMatchObject({ nodes: [{ object: person, opener: null }] });
  expect(await handlers(aCitizen('an'))).toMatchObject({ nodes: [{ party: person, handler: null }] });
});
