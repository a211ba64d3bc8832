import { CursorSeal, explained, PlanStore, slowSpots } from '@verbonden/kit-planner';
import { PipelinePool } from '@verbonden/kit-postgres';
import { Kind, parse } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  aCitizen,
  anAgent,
  anOfficer,
  type OversightWorld,
  oversightWorld,
  type Somebody,
} from '../../test/oversight-world.ts';
import { operations } from './generated/operations.ts';

let world: OversightWorld;
let pool: PipelinePool;
let own: string;
beforeAll(async () => {
  world = await oversightWorld();
  pool = new PipelinePool({ url: world.urls.api_actor, maxConnections: 1 });
  own = await world.party('an');
  await world.fill(3000, own);
});
afterAll(async () => {
  await pool.close();
  await world.close();
});

const officer = anOfficer();
const citizen = aCitizen('an');
const agent = anAgent('kim', { purpose: 'answer' });

it.each<[string, Somebody, () => Record<string, unknown>]>([
  ['RuleProposals', officer, () => ({})],
  ['RuleProposals', citizen, () => ({})],
  ['CharterProposals', officer, () => ({})],
  ['EmergencyAccesses', officer, () => ({ state: 'OPEN' })],
  ['EmergencyAccesses', citizen, () => ({ object: own })],
  ['EmergencyAccesses', agent, () => ({})],
  ['EmergencyAccessesToMyData', citizen, () => ({})],
  ['EmergencyAccessesToMyData', agent, () => ({})],
  ['DataRequests', officer, () => ({ state: 'OPEN' })],
  ['DataRequests', citizen, () => ({ party: own })],
  ['DataRequests', citizen, () => ({})],
  ['DataRequests', agent, () => ({ party: own })],
  ['MyDataRequests', citizen, () => ({})],
  ['MyDataRequests', agent, () => ({})],
  ['DataRequest', officer, () => ({ id: own })],
  ['Restrictions', officer, () => ({})],
  ['Restrictions', citizen, () => ({ party: own })],
  ['MyRestrictions', citizen, () => ({})],
  ['MyRestrictions', agent, () => ({})],
  ['OpenAcknowledgements', officer, () => ({})],
  ['OpenAcknowledgements', agent, () => ({ organisation: 'caw' })],
  ['RoleChanges', officer, () => ({})],
  ['RoleChanges', citizen, () => ({})],
  ['ProcessingLog', officer, () => ({ person: own })],
  ['WhoLookedAtMyData', citizen, () => ({})],
])('%s is one statement that reads by index, and little more than it gives: %j', async (name, actor, given) => {
  const text = operations[name] ?? '';
  const document = parse(text);
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error(`${name} holds no operation`);
  const found = new PlanStore(world.schema).find({ document, hash: text, operation, variables: given() });
  if (found.kind !== 'planned') throw new Error(found.reason);
  const request = {
    variables: found.variables,
    ambient: { locale: 'nl' },
    cursors: new CursorSeal(Buffer.alloc(32, 7)),
  };
  const [row] = await pool.run({
    capability: found.plan.capability,
    claims: { iat: Math.floor(Date.now() / 1000), ...actor },
    name: `explain ${name} ${actor.sub}`,
    text: explained(found.plan.text),
    values: found.plan.bindings.map((bind) => bind(request)),
  });
  expect(slowSpots(row?.[0] ?? '[]')).toEqual([]);
});
