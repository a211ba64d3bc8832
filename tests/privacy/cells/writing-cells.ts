import postgres from 'postgres';
import { expect, test } from 'vitest';
import { fixtureTables } from '../fixture/fixture-tables.ts';
import { tellCells } from '../report/tell-cells.ts';
import { asActor } from '../world/as-actor.ts';
import { patienceInMs } from '../world/patience.ts';
import type { PrivacyWorld } from '../world/privacy-world.ts';
import { recordedWorld } from '../world/recorded-world.ts';
import { allowedRows, statedPurposes } from './expected.ts';
import { changedRows, creation, removedRows } from './written-rows.ts';

/** Every cell of creating, changing and removing, as the actor in SQL, put back each time. */
export function testWritingCells(opened: () => PrivacyWorld): void {
  test(
    'every writing cell of the matrix is as the engine says, for everyone and each purpose',
    async () => {
      const world = opened();
      const made: string[] = [];
      const api = postgres(world.database.urls.api_actor, {
        max: 1,
        onnotice: ({ message = '' }) => void (message.startsWith('made ') && made.push(message.slice('made '.length))),
      });
      const recorded = await recordedWorld(world.admin);
      let cells = 0;
      for (const [at, place] of world.places.entries()) {
        const claims = await world.tokens.claimsOf(place.persona);
        const objects = objectsFor(world, at, 4);
        for (const purpose of statedPurposes) {
          const said = await asActor(api, { claims, purpose, capacity: place.capacity }, async (tx) => {
            made.length = 0;
            await tx.unsafe(creation(objects));
            const created = made.toSorted();
            return { create: created, change: await changedRows(tx, objects), remove: await removedRows(tx, objects) };
          }).catch(nothingWhenRefused);
          for (const action of ['create', 'change', 'remove'] as const) {
            const rows = allowedRows(place, { action, purpose, objects }, recorded);
            const cell = `${place.persona.name}, ${action}, ${purpose}`;
            expect({ cell, rows: said[action] }).toEqual({ cell, rows });
            cells += objects.length * fixtureTables.length;
          }
        }
      }
      await api.end();
      tellCells('writing in SQL', cells);
    },
    patienceInMs,
  );
}

const nothing = { create: [], change: [], remove: [] };

/** A purpose that is not theirs is refused at the door. */
function nothingWhenRefused(error: unknown): typeof nothing {
  if ((error as { readonly code?: string }).code === 'V0402') return nothing;
  throw error;
}

/** What this persona stands to in each way, and what is nothing to them: the objects of whoever comes next. */
export function objectsFor({ places }: PrivacyWorld, at: number, fromOthers = 20): string[] {
  const [own, next] = [places[at], places[(at + 1) % places.length]];
  return [...new Set([...(own?.objects.values() ?? []), ...[...(next?.objects.values() ?? [])].slice(0, fromOthers)])];
}
