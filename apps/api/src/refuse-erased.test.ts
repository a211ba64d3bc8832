import { randomUUID } from 'node:crypto';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openErasureJournal } from '@verbonden/kit-keys';
import { freePort } from '@verbonden/kit-testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CannotStart } from './cannot-start.ts';
import { parseEnv } from './env.ts';
import { logger } from './observability/logger.ts';
import { refuseErased } from './refuse-erased.ts';

const KEYS_MASTER = 'ab'.repeat(32);
let KEYS_FOLDER: string;
let nowhere: string;
beforeAll(async () => {
  KEYS_FOLDER = await mkdtemp(path.join(tmpdir(), 'refuse-erased-'));
  nowhere = `postgres://api@127.0.0.1:${await freePort()}/none`;
  const erasure = { subject: randomUUID(), request: randomUUID(), accounts: [], at: new Date() };
  await openErasureJournal({ KEYS_FOLDER, KEYS_MASTER }).append(erasure);
});
afterAll(() => rm(KEYS_FOLDER, { recursive: true }));

async function refusal(more: Readonly<Record<string, string>>): Promise<unknown> {
  const env = parseEnv({ DATABASE_URL: nowhere, PUBLIC_DATABASE_URL: nowhere, KEYS_FOLDER, KEYS_MASTER, ...more });
  const onRefused = (): void => undefined;
  return refuseErased({ env, log: logger('silent'), onRefused }).then(
    () => null,
    (error: unknown) => error,
  );
}

describe('an API whose database does not answer', () => {
  it('waits for it', async () => {
    expect(await refusal({})).toBeNull();
  });

  it('does not start with another master key, and says which of the settings it may be', async () => {
    const refused = await refusal({ KEYS_MASTER: 'cd'.repeat(32) });
    expect(refused).toBeInstanceOf(CannotStart);
    expect(String(refused)).toMatch(/KEYS_FOLDER says where it lies and KEYS_MASTER what opens it: The key for secret/);
  });

  it('does not start while the service with the master key is away', async () => {
    const KEYS_MASTER = `http://127.0.0.1:${await freePort()}/key`;
    const fresh = path.join(KEYS_FOLDER, 'fresh');
    expect(String(await refusal({ KEYS_MASTER }))).toContain('KEYS_KMS_TOKEN');
    const refused = await refusal({ KEYS_MASTER, KEYS_FOLDER: fresh, KEYS_KMS_TOKEN: 'token' });
    expect(refused).toBeInstanceOf(CannotStart);
    expect(String(refused)).toContain('does not answer');
  });

  it('does not start when the journal cannot be read', async () => {
    const journal = path.join(KEYS_FOLDER, 'journal');
    await rename(journal, `${journal}.kept`);
    await writeFile(journal, 'no folder');
    expect(String(await refusal({}))).toMatch(/KEYS_FOLDER.*ENOTDIR/);
    await rm(journal);
    await rename(`${journal}.kept`, journal);
  });
});
