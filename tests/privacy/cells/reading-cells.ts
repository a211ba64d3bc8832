import { expect, test } from 'vitest';
import { fieldName } from '../fixture/fixture-sources.ts';
import { fixtureTables } from '../fixture/fixture-tables.ts';
import { tellCells } from '../report/tell-cells.ts';
import { type Answer, ask } from '../world/ask.ts';
import { loggedRows } from '../world/logged-rows.ts';
import { markersIn } from '../world/markers-in.ts';
import { patienceInMs } from '../world/patience.ts';
import type { Place } from '../world/place.ts';
import type { PrivacyWorld } from '../world/privacy-world.ts';
import { recordedWorld } from '../world/recorded-world.ts';
import { allowedRows, statedPurposes } from './expected.ts';
import { objectsFor } from './writing-cells.ts';

/** Every table at once, of these objects. */
export const everyTable = `query EveryTable($objects: [ID!]!) {
${fixtureTables
  .map(
    ({ name }) =>
      `  ${fieldName(name)}: ${fieldName(`fixture-list-${name}`)}(objects: $objects, first: 500) { nodes { object value } }`,
  )
  .join('\n')}
}`;

/** Every cell of reading over HTTP: one request per persona and purpose, over an object in each relation and those of somebody else. */
export function testReadingCells(opened: () => PrivacyWorld): void {
  test(
    'L10: every readable cell of the matrix is at the API as the engine says, for everyone and each purpose, and is logged',
    async () => {
      const world = opened();
      const recorded = await recordedWorld(world.admin);
      let cells = 0;
      for (const [at, place] of world.places.entries()) {
        const objects = objectsFor(world, at);
        for (const purpose of statedPurposes) {
          const answer = await ask(world, place, { query: everyTable, variables: { objects }, purpose });
          const allowed = allowedRows(place, { action: 'read', purpose, objects }, recorded);
          const found = {
            purpose: `${place.persona.name}, ${purpose}`,
            values: markersIn(answer.body),
            rows: rowsIn(answer),
            logged: await loggedOf(world, answer),
            error: answer.codes.filter((code) => !code.startsWith('PURPOSE_')),
          };
          expect(found).toEqual({
            purpose: found.purpose,
            values: allowed,
            rows: allowed,
            logged: disclosed(place, allowed),
            error: [],
          });
          cells += objects.length * fixtureTables.length;
        }
      }
      tellCells('reading over HTTP', cells);
    },
    patienceInMs,
  );
}

function rowsIn({ data }: Answer): string[] {
  return fixtureTables
    .flatMap(({ name }) => {
      const list = data?.[fieldName(name)] as { readonly nodes: readonly { readonly object: string }[] } | undefined;
      return (list?.nodes ?? []).map(({ object }) => `${name} ${object}`);
    })
    .toSorted();
}

const groupOf = new Map(fixtureTables.map(({ name, group }) => [name, group]));

/** What the log must say of these rows: the group of each, except of oneself. */
function disclosed({ persona }: Place, rows: readonly string[]): string[] {
  const own = persona.kind === 'person' ? persona.subject : null;
  const shown = rows.map((row) => row.split(' ') as [string, string]).filter(([, object]) => object !== own);
  return [...new Set(shown.map(([table, object]) => `${groupOf.get(table)} ${object}`))].toSorted();
}

async function loggedOf({ admin }: PrivacyWorld, { trace }: Answer): Promise<string[]> {
  const rows = await loggedRows(admin, trace);
  expect(rows.filter(({ subject, object }) => subject !== object)).toEqual([]);
  return [...new Set(rows.map(({ group, object }) => `${group} ${object}`))].toSorted();
}
