import { randomBytes } from 'node:crypto';
import { type Client, createClient, type FormattedExecutionResult } from 'graphql-ws';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { domains } from '../../../apps/api/src/domains.ts';
import { ask } from '../world/ask.ts';
import { loggedRows } from '../world/logged-rows.ts';
import { markersIn } from '../world/markers-in.ts';
import { patienceInMs } from '../world/patience.ts';
import { marker } from '../world/place.ts';
import type { PrivacyWorld } from '../world/privacy-world.ts';
import { refuseCommits, refusedTrace } from './refused-commits.ts';

/** Each event is an operation of its own: it says what the log says, to whom may see it, and nothing when it cannot be logged. */
export function testEmergenciesAsTheyOpen(opened: () => PrivacyWorld): void {
  test(
    'what an event of a subscription says is what the log says; nothing is said that cannot be logged, nor to whom it is not for',
    async () => {
      const purposeful = domains.flatMap(({ operations, purposes }) =>
        Object.keys(purposes ?? {}).filter((name) => operations[name]?.includes('subscription ')),
      );
      expect(purposeful).toEqual(['EmergencyOpened']);
      const world = opened();
      await refuseCommits(world.admin);
      const officer = await listener(world, 'privacy at the desk', 'oversight');
      const unlogged = await listener(world, 'privacy at the desk', 'oversight', refusedTrace());
      const stranger = await listener(world, 'ontwikkelaar at the desk', 'oversight');
      try {
        const planted = world.placeOf('burger at the website').objects.get('self') ?? '';
        // Nobody is told when their line is open: what was opened before is announced until both heard it.
        await expect
          .poll(async () => {
            await world.admin`select pg_notify('emergency_opened', ${planted})`;
            return officer.heard.length > 0 && unlogged.heard.length > 0;
          }, generous)
          .toBe(true);
        const agent = world.placeOf('kcc at the desk');
        const object = agent.objects.get('in-contact') ?? '';
        const { data } = await ask(world, agent, {
          query: operation('OpenEmergencyAccess'),
          variables: { object, reason: marker('emergency-access', object) },
          purpose: 'emergency',
        });
        expect(data).toMatchObject({ openEmergencyAccess: { object } });
        const told = `emergency-access ${object}`;
        await expect.poll(() => markersIn(JSON.stringify(officer.heard)), generous).toContain(told);
        await expect.poll(() => unlogged.heard.length, generous).toBeGreaterThan(1);
        const logged = (await loggedRows(world.admin, officer.trace)).map((row) => `${row.group} ${row.object}`);
        expect([...new Set(logged)].toSorted()).toEqual(markersIn(JSON.stringify(officer.heard)));
        expect(officer.heard.every(({ errors }) => errors === undefined)).toBe(true);
        expect(unlogged.heard.filter(({ data: said, errors }) => said !== null || errors === undefined)).toEqual([]);
        expect(markersIn(JSON.stringify([unlogged.heard, stranger.heard]))).toEqual([]);
        expect(await loggedRows(world.admin, stranger.trace)).toEqual([]);
      } finally {
        for (const { client } of [officer, unlogged, stranger]) await client.dispose();
      }
    },
    patienceInMs,
  );
}

const generous = { timeout: 120_000, interval: 100 };

type Event = FormattedExecutionResult<Record<string, unknown>, unknown>;

interface Listener {
  readonly client: Client;
  readonly heard: readonly Event[];
  /** Under which every event is logged. */
  readonly trace: string;
}

const operation = (name: string): string => domains.flatMap(({ operations }) => operations[name] ?? [])[0] ?? '';

async function listener(
  world: PrivacyWorld,
  name: string,
  purpose: string,
  trace = randomBytes(16).toString('hex'),
): Promise<Listener> {
  const authorization = await world.tokens.bearerOf(world.placeOf(name).persona);
  const client = createClient({
    url: world.api.url.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { authorization },
  });
  const heard: Event[] = [];
  const extensions = { purpose, traceparent: `00-${trace}-${randomBytes(8).toString('hex')}-01` };
  client.subscribe(
    { query: operation('EmergencyOpened'), extensions },
    { next: (event) => heard.push(event), error: () => undefined, complete: () => undefined },
  );
  return { client, heard, trace };
}
