import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres, { type Sql } from 'postgres';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Execute } from '../execute.ts';
import { openWall, staff, type Wall } from '../testing/wall.ts';
import { findLostSeals } from './find-lost-seals.ts';
import { type LogHead, readLogHeads } from './log-heads.ts';
import { partLogHeads } from './part-log-heads.ts';
import { exportLogHeads, sealLog } from './seal-log.ts';
import { type LogFault, type LogReport, verifyLog } from './verify-log.ts';

let wall: Wall;
let worker: Sql;
let folder: string;
const execute: Execute = (text, values) => worker.unsafe(text, [...values] as never[]);
const sign = (text: string) => createHash('sha256').update(`key ${text}`).digest('base64url');
const isSigned = (text: string, signature: string) => sign(text) === signature;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'heads-'));
  wall = await openWall();
  worker = postgres(wall.database.urls.worker_login, { max: 1, onnotice: () => {} });
});
afterEach(async () => {
  await worker.end();
  await wall.close();
  rmSync(folder, { recursive: true, force: true });
});

const file = () => path.join(folder, 'heads');
const heads = (): Promise<readonly LogHead[]> => readLogHeads(file());
/** When no transaction runs any more that is older than the last line: those of other databases on this server count too. */
const settled = async () => {
  const isOver = async () => {
    const [row] = await wall.admin<{ isOver: boolean }[]>`
      select coalesce(max(xid), '0'::xid8) < pg_snapshot_xmin(pg_current_snapshot()) as "isOver" from privacy.processing_log`;
    return row?.isOver;
  };
  await expect.poll(isOver).toBe(true);
};
const sealed = async () => {
  await settled();
  await sealLog(execute);
  await exportLogHeads(execute, { file: file(), keptMonths: 24, sign });
};
const verified = async (): Promise<LogReport> =>
  verifyLog({ url: wall.database.urls.migrator_login, heads: await heads(), isSigned });
const faults = async (): Promise<readonly LogFault[]> => (await verified()).faults;

/** An operation that discloses this many lines' worth: one log line and one of who acted. */
const disclose = async (party: string) => {
  await wall.asked(
    { ...staff('handler'), purpose: 'handle' },
    `insert into privacy.processing_log (subjects, objects, field_groups) values ('{${party}}', '{${party}}', '{contact}')`,
  );
};

async function aSealedLog(): Promise<string> {
  const party = await wall.aParty();
  await disclose(party);
  await disclose(party);
  await sealed();
  await disclose(party);
  await sealed();
  return party;
}

const month = new Date().toISOString().slice(0, 7);

/** One line in a month of long ago. */
const anOldMonth = async () => {
  for (const table of ['processing_log', 'audit']) {
    await wall.admin.unsafe(
      `create table privacy.${table}_2023_05 partition of privacy.${table} for values from ('2023-05-01Z') to ('2023-06-01Z')`,
    );
  }
  await wall.admin`alter table privacy.processing_log disable trigger complete_log`;
  await wall.admin`insert into privacy.processing_log (operation, at, activity, purpose, subjects, objects, field_groups)
    values (gen_random_uuid(), '2023-05-17Z', 'old', 'handle', array[gen_random_uuid()], array[gen_random_uuid()], '{contact}')`;
  await wall.admin`alter table privacy.processing_log enable trigger complete_log`;
};

describe('a log that nobody touched', () => {
  it('verifies, line by line, and says what is not sealed yet', async () => {
    const party = await aSealedLog();
    expect(await verified()).toEqual({ seals: 2, lines: 6, disposed: 0, open: 0, faults: [] });
    await disclose(party);
    expect(await verified()).toEqual({ seals: 2, lines: 6, disposed: 0, open: 2, faults: [] });
    await sealed();
    await sealed();
    expect(await verified()).toEqual({ seals: 3, lines: 8, disposed: 0, open: 0, faults: [] });
    expect((await heads()).map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('is not sealed beyond a transaction that is still open, whose line comes later', async () => {
    const party = await wall.aParty();
    const slow = postgres(wall.database.urls.admin, { max: 1, onnotice: () => {} });
    const opened = await slow.reserve();
    await opened`begin`;
    await opened`select pg_current_xact_id()`;
    await disclose(party);
    await sealLog(execute);
    expect(await verified()).toMatchObject({ seals: 0, open: 2 });
    await opened`commit`;
    await sealed();
    expect(await verified()).toMatchObject({ seals: 1, open: 0, lines: 2, faults: [] });
    opened.release();
    await slow.end();
  });

  it('is sealed piece by piece when there is much', async () => {
    const party = await wall.aParty();
    for (let i = 0; i < 5; i += 1) await disclose(party);
    await settled();
    const more: unknown[] = [];
    for (let i = 0; i < 3; i += 1) more.push((await worker`select privacy.seal_log(2) as more`)[0]?.['more']);
    expect(more).toEqual([true, true, false]);
    expect(await verified()).toMatchObject({ seals: 3, lines: 10, open: 0, faults: [] });
  });
});

describe('what somebody did to it who can do everything', () => {
  const lines = (number: number, table: string, sealed: number, found: number): LogFault => ({
    kind: 'lines',
    number,
    part: `${table} ${month}`,
    sealed,
    found,
  });

  it.each([
    [
      'changed a line',
      `update privacy.processing_log set purpose = 'quality' where xid = (select max(xid) from privacy.processing_log)`,
      [lines(2, 'processing_log', 1, 1)],
    ],
    [
      'said that what was read was changed',
      `update privacy.processing_log set action = 'change' where xid = (select max(xid) from privacy.processing_log)`,
      [lines(2, 'processing_log', 1, 1)],
    ],
    [
      'changed who acted',
      `update privacy.audit set sub = 'somebody-else' where xid = (select max(xid) from privacy.audit)`,
      [lines(2, 'audit', 1, 1)],
    ],
    [
      'removed a line',
      `delete from privacy.processing_log where xid = (select min(xid) from privacy.processing_log)`,
      [lines(1, 'processing_log', 2, 1)],
    ],
    [
      'removed a month',
      `do $$ begin execute format('drop table privacy.processing_log_%s', to_char(now() at time zone 'UTC', 'YYYY_MM')); end $$`,
      [lines(1, 'processing_log', 2, 0), lines(2, 'processing_log', 1, 0)],
    ],
    [
      'added a line',
      `insert into privacy.audit (operation, xid, kind, roles, organisations) select gen_random_uuid(), min(xid), 'staff', '{}', '{}' from privacy.audit`,
      [lines(1, 'audit', 2, 3)],
    ],
    [
      'changed a seal',
      `update privacy.log_seals set sealed_at = sealed_at - interval '1 day' where number = 1`,
      [{ kind: 'seal', number: 1 }],
    ],
    [
      'removed a seal',
      'delete from privacy.log_seals where number = 1',
      [
        { kind: 'gap', number: 1 },
        { kind: 'kept', number: 1 },
      ],
    ],
    ['removed the last seal', 'delete from privacy.log_seals where number = 2', [{ kind: 'kept', number: 2 }]],
    [
      'said that a month was disposed of',
      `update privacy.log_seals set disposed_month = '${month}' where number = 2`,
      [{ kind: 'seal', number: 2 }],
    ],
  ] as const)('%s: is shown', async (_, act, expected) => {
    await aSealedLog();
    expect(await faults()).toEqual([]);
    await wall.admin.unsafe(act);
    expect(await faults()).toEqual(expected);
  });

  it('made the whole chain anew: is shown by the heads outside', async () => {
    await aSealedLog();
    await wall.admin`delete from privacy.log_seals`;
    await wall.admin`update privacy.processing_log set purpose = 'quality'`;
    await settled();
    await sealLog(execute);
    expect(await faults()).toEqual([
      { kind: 'kept', number: 1 },
      { kind: 'kept', number: 2 },
    ]);
  });

  it('removed a month and sealed that it was disposed of: is shown, and nobody signs it', async () => {
    await aSealedLog();
    await wall.admin.unsafe(`do $$ begin
      execute format('drop table privacy.processing_log_%1$s', to_char(now() at time zone 'UTC', 'YYYY_MM'));
      execute format('drop table privacy.audit_%1$s', to_char(now() at time zone 'UTC', 'YYYY_MM'));
      perform privacy.add_seal((select max(until_xid) from privacy.log_seals), '{}', '${month}'); end $$`);
    await expect(exportLogHeads(execute, { file: file(), keptMonths: 24, sign })).rejects.toThrow(
      'Seal 3 of the log disposes of a month',
    );
    expect(await faults()).toEqual([
      { kind: 'seal', number: 3 },
      lines(1, 'audit', 2, 0),
      lines(1, 'processing_log', 2, 0),
      lines(2, 'audit', 1, 0),
      lines(2, 'processing_log', 1, 0),
    ]);
  });

  it('took away a month of two years ago, while the log is kept for fifty: is shown, and nobody signs it', async () => {
    await anOldMonth();
    await settled();
    await sealLog(execute);
    await exportLogHeads(execute, { file: file(), keptMonths: 600, sign });
    expect(await faults()).toEqual([]);
    await wall.admin.unsafe(`drop table privacy.processing_log_2023_05, privacy.audit_2023_05;
      select privacy.add_seal((select max(until_xid) from privacy.log_seals), '{}', '2023-05')`);
    const shown = [
      { kind: 'seal', number: 2 },
      { kind: 'lines', number: 1, part: 'processing_log 2023-05', sealed: 1, found: 0 },
    ];
    expect(await faults()).toEqual(shown);
    await expect(exportLogHeads(execute, { file: file(), keptMonths: 600, sign })).rejects.toThrow(
      'Seal 2 of the log disposes of a month that is within its term',
    );
    expect(await faults()).toEqual(shown);
    // The term is what was signed: who says another one has no signature for it.
    writeFileSync(file(), readFileSync(file(), 'utf8').replace(' 600 ', ' 24 '));
    expect(await faults()).toContainEqual({ kind: 'signature', number: 1 });
  });

  it('set its clock to excuse a month: is shown', async () => {
    await aSealedLog();
    await wall.admin.unsafe(`do $$ begin
      perform privacy.add_seal((select max(until_xid) from privacy.log_seals), '{}', '${month}');
      update privacy.log_seals set sealed_at = now() + interval '2 years' where number = 3;
      update privacy.log_seals s set head = encode(sha256(convert_to(concat_ws(E'\n', number, previous, extract(epoch from sealed_at), from_xid,
        until_xid, contents, disposed_month), 'UTF8')), 'hex') where number = 3; end $$`);
    expect(await faults()).toEqual([{ kind: 'seal', number: 3 }]);
  });

  it('brought back an older state: what was lost is shown, and nothing is signed a second time until somebody says so', async () => {
    const party = await aSealedLog();
    await wall.admin`delete from privacy.log_seals where number = 2`;
    await wall.admin`delete from privacy.processing_log where xid = (select max(xid) from privacy.processing_log)`;
    await wall.admin`delete from privacy.audit where xid = (select max(xid) from privacy.audit)`;
    await expect(sealed()).rejects.toThrow('Seal 2 of the log was signed before, and is gone.');
    await disclose(party);
    await expect(sealed()).rejects.toThrow('Seal 2 of the log is not the one that was signed before.');
    expect(await faults()).toEqual([{ kind: 'kept', number: 2 }]);
    expect((await heads()).map(({ number }) => number)).toEqual([1, 2]);
    const { migrator_login: url } = wall.database.urls;
    expect(await findLostSeals(url, await heads())).toEqual({ first: 2, last: 2, heldUntil: expect.any(Date) });
    // Whoever restored that backup has what was signed since put aside; what is before stays as it was signed.
    const [before] = readFileSync(file(), 'utf8').split('\n');
    const { aside, lost } = await partLogHeads(file(), 2, new Date());
    expect(lost.map(({ number }) => number)).toEqual([2]);
    await sealed();
    expect(await faults()).toEqual([]);
    expect(readFileSync(file(), 'utf8').split('\n')).toEqual([before, expect.stringMatching(/^2 /), '']);
    // What was put aside tells what was lost for as long as it is kept.
    expect(await findLostSeals(url, await heads())).toBeNull();
    expect((await verifyLog({ url, heads: await readLogHeads(aside), isSigned })).faults).toEqual([
      { kind: 'kept', number: 2 },
    ]);
  });

  describe('when there was time to keep its heads outside', () => {
    const twelveMinutes = 12 * 60_000;
    beforeEach(async () => {
      await aSealedLog();
      const later = Date.now() + twelveMinutes;
      vi.spyOn(Date, 'now').mockImplementation(() => later);
    });
    afterEach(() => {
      vi.restoreAllMocks();
    });
    const lines = () => readFileSync(file(), 'utf8').split(/(?<=\n)/u);

    it('verifies with all of them', async () => {
      expect(await faults()).toEqual([]);
    });

    it.each([
      ['took away the file', () => rmSync(file()), [{ kind: 'unkept', number: 1, last: 2 }]],
      ['emptied the file', () => writeFileSync(file(), ''), [{ kind: 'unkept', number: 1, last: 2 }]],
      ['shortened it', () => writeFileSync(file(), lines()[0] ?? ''), [{ kind: 'unkept', number: 2, last: 2 }]],
      ['took one out of it', () => writeFileSync(file(), lines()[1] ?? ''), [{ kind: 'unkept', number: 1, last: 1 }]],
    ] as const)('%s: is shown', async (_, act, expected) => {
      act();
      expect(await faults()).toEqual(expected);
    });
  });

  it('took away what was signed: nobody signs those seals again', async () => {
    await aSealedLog();
    writeFileSync(file(), readFileSync(file(), 'utf8').split('\n')[1] ?? '');
    await expect(exportLogHeads(execute, { file: file(), keptMonths: 24, sign })).rejects.toThrow(
      'What was signed of seal 1 of the log is gone',
    );
    rmSync(file());
    await wall.admin`update privacy.log_seals set sealed_at = sealed_at - interval '12 minutes'`;
    await expect(exportLogHeads(execute, { file: file(), keptMonths: 24, sign })).rejects.toThrow('is gone');
    expect(existsSync(file())).toBe(false);
  });

  it('stopped the worker: lines that nobody seals are shown', async () => {
    const party = await aSealedLog();
    await disclose(party);
    const later = Date.now() + 61 * 60_000;
    vi.spyOn(Date, 'now').mockImplementation(() => later);
    expect(await faults()).toContainEqual({ kind: 'unsealed', lines: 2 });
    vi.restoreAllMocks();
  });

  it('of another server: is not sealed silently', async () => {
    await aSealedLog();
    await wall.admin`update privacy.log_seals set until_xid = '18000000000000000000' where number = 2`;
    await expect(sealLog(execute)).rejects.toMatchObject({ code: '55000' });
  });

  it('changed what is kept outside: is shown by its signature', async () => {
    await aSealedLog();
    writeFileSync(file(), readFileSync(file(), 'utf8').replace(/^1 \w+/, `1 ${'a'.repeat(64)}`));
    expect(await faults()).toEqual([{ kind: 'signature', number: 1 }]);
    writeFileSync(file(), 'nonsense\n');
    await expect(heads()).rejects.toThrow('line 1: no head of the log');
  });
});

describe('a month of which the term is over', () => {
  const old = '2023-05';
  const dispose = (keptMonths: number) => worker`select privacy.dispose_log('2023-05-01', ${keptMonths})`;

  it('is disposed of when it is sealed; that is sealed as well, and the rest verifies', async () => {
    await anOldMonth();
    await expect(dispose(24)).rejects.toMatchObject({ code: '55000' });
    await aSealedLog();
    await dispose(24);
    await sealed();
    expect(await verified()).toEqual({ seals: 3, lines: 6, disposed: 1, open: 0, faults: [] });
    expect(await wall.admin`select from pg_class where relname ~ '2023_05'`).toHaveLength(0);
    await expect(dispose(24)).rejects.toMatchObject({ code: '22023' });
  });

  it('is disposed of by the term that is signed with it, also where it was longer before', async () => {
    await anOldMonth();
    await settled();
    await sealLog(execute);
    await exportLogHeads(execute, { file: file(), keptMonths: 600, sign });
    await dispose(24);
    await sealed();
    expect(await verified()).toMatchObject({ seals: 2, disposed: 1, faults: [] });
    expect((await heads()).map(({ keptMonths }) => keptMonths)).toEqual([600, 24]);
  });

  it('is not disposed of before, and never within a year', async () => {
    await anOldMonth();
    await sealed();
    await expect(dispose(600)).rejects.toMatchObject({ code: '22023' });
    await expect(dispose(11)).rejects.toMatchObject({ code: '22023' });
    await expect(worker`select privacy.dispose_log(${`${month}-01`}, 12)`).rejects.toMatchObject({ code: '22023' });
    expect(await verified()).toMatchObject({ lines: 1, faults: [] });
  });

  it('that comes back is shown', async () => {
    await anOldMonth();
    await sealed();
    await dispose(24);
    await anOldMonth();
    await wall.admin`update privacy.processing_log set xid = (select min(from_xid) from privacy.log_seals) where at < '2024-01-01'`;
    expect(await faults()).toEqual([{ kind: 'lines', number: 1, part: `processing_log ${old}`, sealed: 1, found: 1 }]);
  });
});
