import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Execute } from '../execute.ts';
import { openWall, type Wall } from '../testing/wall.ts';
import { turnLogMonths } from './turn-log-months.ts';

let wall: Wall;
let worker: Sql;
const execute: Execute = (text, values) => worker.unsafe(text, [...values] as never[]);

beforeAll(async () => {
  wall = await openWall();
  worker = postgres(wall.database.urls.worker_login, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await worker.end();
  await wall.close();
});

/** The month so many months ago, as `YYYY_MM`. */
const monthAgo = (months: number): string => {
  const now = new Date();
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1));
  return first.toISOString().slice(0, 7).replace('-', '_');
};
const isThere = async (table: string): Promise<boolean> => {
  const [row] = await wall.admin`select to_regclass(${`privacy.${table}`}) is not null as "isThere"`;
  return row?.['isThere'] === true;
};

async function aMonth(ago: number): Promise<string> {
  const name = monthAgo(ago);
  for (const parent of ['processing_log', 'audit']) {
    const from = `${name.replace('_', '-')}-01 00:00+00`;
    const until = `${monthAgo(ago - 1).replace('_', '-')}-01 00:00+00`;
    await wall.admin.unsafe(
      `create table privacy.${parent}_${name} partition of privacy.${parent} for values from ('${from}') to ('${until}');
       alter table privacy.${parent}_${name} owner to privacy_owner`,
    );
  }
  return name;
}

it('disposes of months of which the term is over, seals that it did, keeps the others, and has room for three to come', async () => {
  const [over, kept] = [await aMonth(14), await aMonth(12)];
  await wall.admin.unsafe(`drop table privacy.processing_log_${monthAgo(-3)}, privacy.audit_${monthAgo(-3)}`);
  await turnLogMonths(execute, { keptMonths: 12, today: new Date() });
  expect(await isThere(`processing_log_${over}`)).toBe(false);
  expect(await isThere(`audit_${over}`)).toBe(false);
  expect(await isThere(`processing_log_${kept}`)).toBe(true);
  expect(await isThere(`audit_${monthAgo(-3)}`)).toBe(true);
  const seals = await wall.admin`select disposed_month from privacy.log_seals where disposed_month is not null`;
  expect(seals.map((row) => row['disposed_month'])).toEqual([over.replace('_', '-')]);
  // A second night finds nothing to do.
  await turnLogMonths(execute, { keptMonths: 12, today: new Date() });
  expect(await wall.admin`select from privacy.log_seals`).toHaveLength(1);
});

it('keeps the log as long as was said, whoever asks for less', async () => {
  await turnLogMonths(execute, { keptMonths: 24, today: new Date() });
  const month = await aMonth(14);
  await expect(turnLogMonths(execute, { keptMonths: 12, today: new Date() })).rejects.toMatchObject({ code: '22023' });
  expect(await isThere(`processing_log_${month}`)).toBe(true);
  await expect(worker`select privacy.dispose_log(${`${month.replace('_', '-')}-01`}, 12)`).rejects.toMatchObject({
    code: '22023',
  });
  expect(await isThere(`processing_log_${month}`)).toBe(true);
});
