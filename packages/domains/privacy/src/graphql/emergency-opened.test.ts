import { createSourceEventStream, execute, parse } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  aCitizen,
  anAgent,
  anOfficer,
  aReason,
  type OversightWorld,
  oversightWorld,
} from '../../test/oversight-world.ts';
import { operations } from './generated/operations.ts';

let world: OversightWorld;
beforeAll(async () => {
  world = await oversightWorld();
});
afterAll(() => world.close());

it('tells each listener only what they may see, as they may see it then', async () => {
  const person = await world.party('an');
  const opened = await world.data(anAgent(), 'OpenEmergencyAccess', { object: person, reason: aReason });
  const { id } = opened['openEmergencyAccess'] as unknown as { id: string };
  const document = parse(operations['EmergencyOpened'] ?? '');
  const heardBy = async (actor: Parameters<OversightWorld['contextOf']>[0]) => {
    const contextValue = world.contextOf(actor, { emergency_opened: [id] });
    const stream = await createSourceEventStream({ schema: world.schema, document, contextValue });
    if (!(Symbol.asyncIterator in stream)) throw new Error('there is no stream');
    for await (const rootValue of stream) {
      const { data } = await execute({ schema: world.schema, document, contextValue, rootValue });
      await contextValue.end('commit');
      return data?.['emergencyOpened'];
    }
    return undefined;
  };
  expect(await heardBy(anOfficer())).toMatchObject({ id, state: 'OPEN', opener: { account: 'kim', isMe: false } });
  for (const actor of [
    aCitizen('an'),
    anAgent('lou', { purpose: 'answer' }),
    anOfficer('x', { roles: [], purpose: undefined as never }),
  ]) {
    expect(await heardBy(actor)).toBeNull();
  }
});
