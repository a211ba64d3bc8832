import { randomUUID } from 'node:crypto';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { executeOn } from '../execute.ts';
import { openWall, type Wall } from '../testing/wall.ts';
import { forgetFacts } from './forget-facts.ts';

let wall: Wall;
let worker: Sql;
beforeAll(async () => {
  wall = await openWall();
  worker = postgres(wall.database.urls.worker_login, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await worker?.end();
  await wall?.close();
});

it('forgets what ended a month ago and nothing that ended since, lives, or says that an organisation dismissed somebody; nobody is asked again', async () => {
  const party = randomUUID();
  for (const [name, ended] of [
    ['long-ago', '31 days'],
    ['lately', '29 days'],
    ['alive', '-1 hour'],
  ] as const) {
    const period = wall.admin`now() - interval '60 days', now() - ${ended}::interval`;
    await wall.admin`insert into privacy.relations (object, relation, holder, reason, valid_from, valid_until)
      select ${party}::uuid, relation, holder || ${name}::text, 'x', ${period}
      from (values ('handling', 'subject:'), ('engaged', 'organisation:')) kinds (relation, holder)`;
    await wall.admin`insert into privacy.memberships (subject, holder, valid_from, valid_until)
      select ${`subject:${name}`}, holder, ${period} from unnest(array['group:g', 'organisation:caw']) holder`;
  }
  // Who was asked to destroy what they received.
  await wall.admin`delete from privacy.endings`;
  expect(await forgetFacts(executeOn(worker))).toBe(3);
  expect(await forgetFacts(executeOn(worker))).toBe(0);
  const facts = await wall.admin`select holder from privacy.relations where object = ${party} order by holder`;
  expect(facts.map(({ holder }) => String(holder))).toEqual([
    'organisation:alive',
    'organisation:lately',
    'subject:alive',
    'subject:lately',
  ]);
  const joined = await wall.admin`select subject, holder from privacy.memberships order by subject, holder`;
  expect(joined.map(({ subject, holder }) => `${subject} ${holder}`)).toEqual([
    'subject:alive group:g',
    'subject:alive organisation:caw',
    'subject:lately group:g',
    'subject:lately organisation:caw',
    'subject:long-ago organisation:caw',
  ]);
  expect([...(await wall.admin`select from privacy.endings`)]).toEqual([]);
});
