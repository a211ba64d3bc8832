import { expect, test } from 'vitest';
import { fieldName } from '../fixture/fixture-sources.ts';
import { fixtureTables, tableName } from '../fixture/fixture-tables.ts';
import { ask, type Request } from '../world/ask.ts';
import { patienceInMs } from '../world/patience.ts';
import { marker, type Place } from '../world/place.ts';
import type { PrivacyWorld } from '../world/privacy-world.ts';

/** What the hidden value is in each world; in the last there is no such row. */
const worlds = ['as it was', 'before everything', 'zzz after everything', null] as const;

/** Every way to ask that this table takes part in: filter, beginning, order, page, total, nested, and what is refused. */
function requestsAbout(table: string, object: string, visible: string): Request[] {
  const list = fieldName(`fixture-list-${table}`);
  const values = ['as it was', 'before everything', marker(table, object)];
  const page =
    '{ totalCount isTotalExact pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { object value } } }';
  const filters = values.flatMap((value, at) => [
    `filter${at}: ${list}(value: ${JSON.stringify(value)}) ${page}`,
    `beginning${at}: ${list}(beginning: ${JSON.stringify(value.slice(0, 4))}, orderBy: VALUE) ${page}`,
    `through${at}: fixtureCases(filter: { ${fieldName(table)}: ${JSON.stringify(value)} }) ${page}`,
  ]);
  const isGroup = fixtureTables.some(({ name, group }) => name === table && name === group);
  return [
    {
      query: `query Ways($objects: [ID!]!, $object: ID!) {
        ${filters.filter((filter) => isGroup || !filter.startsWith('through')).join('\n')}
        all: ${list}(objects: $objects) ${page}
        up: ${list}(objects: $objects, orderBy: VALUE, first: 1) ${page}
        down: ${list}(objects: $objects, orderBy: VALUE_DESCENDING, first: 1) ${page}
        last: ${list}(objects: $objects, orderBy: VALUE, last: 1) ${page}
        nested: fixtureCase(object: $object) { object value ${table === 'case-core' ? '' : `${fieldName(table)} { object value }`} }
      }`,
      variables: { objects: [object, visible], object },
    },
    { query: `{ ${list}(after: "bm9uc2Vuc2U", first: 1) ${page} }` },
    { query: `{ ${list}(value: "x", first: 100000) ${page} }` },
    {
      query: `query Why($node: ID!, $group: String!) {
        accessExplanation(node: $node, group: $group, action: READ) { isAllowed grounds { role relation } missing { kind purposes roles } }
      }`,
      variables: { node: object, group: groupOf(table) },
    },
  ];
}

const groupOf = (table: string): string => fixtureTables.find(({ name }) => name === table)?.group ?? '';

/** L4: whatever is asked, worlds that differ in one hidden value answer the very same bytes. */
export function testTwoWorlds(opened: () => PrivacyWorld): void {
  test.each([
    ['coordinator at the desk', 'quality'],
    ['behandelaar at the desk', 'handle'],
    ['burger at the website', null],
    ['nobody in particular', null],
  ] as const)(
    'L4: to %s, a hidden value makes no difference anywhere',
    async (name, purpose) => {
      const world = opened();
      const place = world.placeOf(name);
      const [hidden, visible] = [strange(world, place), place.objects.get('handling') ?? ''];
      for (const { name: table } of fixtureTables) {
        if (name === 'coordinator at the desk' && table === 'case-core') continue;
        const answers: string[] = [];
        for (const value of worlds)
          answers.push(
            await inWorld(world, { table, object: hidden, value }, () =>
              said(world, place, { table, hidden, visible, purpose }),
            ),
          );
        expect(answers.map((answer) => ({ table, answer }))).toEqual(worlds.map(() => ({ table, answer: answers[0] })));
      }
    },
    patienceInMs,
  );

  test('L4: what is hidden and what was never there are explained in the same words', async () => {
    const world = opened();
    const place = world.placeOf('behandelaar at the desk');
    const explain = (node: string) =>
      ask(world, place, {
        query: `query Why($node: ID!) { accessExplanation(node: $node, group: "contact", action: READ) {
        isAllowed grounds { role relation purpose fact { relation holder reason } } missing { kind purposes roles relations { name } } } }`,
        variables: { node },
        purpose: 'handle',
      });
    const [hidden, absent] = [
      await explain(strange(world, place)),
      await explain('00000000-0000-4000-8000-000000000000'),
    ];
    expect(hidden.codes).toEqual([]);
    expect(hidden.body).toBe(absent.body);
  });
}

/** An object of somebody else. */
const strange = ({ places }: PrivacyWorld, { persona }: Place): string =>
  places
    .find((other) => other.persona.name === 'matchmaker at the desk' && other.persona !== persona)
    ?.objects.get('in-contact') ?? '';

interface About {
  readonly table: string;
  readonly hidden: string;
  readonly visible: string;
  readonly purpose: string | null;
}

async function said(world: PrivacyWorld, place: Place, { table, hidden, visible, purpose }: About): Promise<string> {
  const answers = [];
  for (const request of requestsAbout(table, hidden, visible))
    answers.push(await ask(world, place, { ...request, purpose }));
  return answers.map(({ status, body }) => `${status} ${body}`).join('\n');
}

interface Difference {
  readonly table: string;
  readonly object: string;
  readonly value: string | null;
}

/** What the work makes of a world in which the hidden row is so; afterwards it is as it was. */
async function inWorld<T>(
  { admin }: PrivacyWorld,
  { table, object, value }: Difference,
  work: () => Promise<T>,
): Promise<T> {
  const name = admin(`fixture.${tableName(table)}`);
  const rows = await admin`select id, object, subject, value from ${name} where object = ${object}`;
  try {
    if (value === null) await admin`delete from ${name} where object = ${object}`;
    else await admin`update ${name} set value = ${value} where object = ${object}`;
    return await work();
  } finally {
    await admin`delete from ${name} where object = ${object}`;
    await admin`insert into ${name} ${admin(rows)}`;
  }
}
