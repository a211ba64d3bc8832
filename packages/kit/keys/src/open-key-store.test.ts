import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { keysVariables } from './keys-env.ts';
import { renewMasterKeyFile } from './master-key-file.ts';
import { openKeyStore } from './open-key-store.ts';
import { keyFolder } from './testing/key-folder.ts';
import { kmsService } from './testing/kms-service.ts';

const ann = randomUUID();

it('keeps its own master key in the folder when none is named, also after that was renewed', async () => {
  const env = { KEYS_FOLDER: keyFolder() };
  const store = openKeyStore(env);
  const made = await store.sealFor(ann);
  for (let times = 0; times < 3; times += 1) {
    await renewMasterKeyFile(env.KEYS_FOLDER);
    expect(await store.find(ann)).toEqual(made);
    expect(await store.rotate()).toBe(1);
  }
  expect(await openKeyStore(env).find(ann)).toEqual(made);
  expect(readFileSync(path.join(env.KEYS_FOLDER, 'master.keys'), 'utf8').trim().split('\n')).toHaveLength(3);
});

it('takes a master key from the environment, and the one before during a rotation', async () => {
  const [first, second] = [randomBytes(32).toString('hex'), randomBytes(32).toString('hex')];
  const KEYS_FOLDER = keyFolder();
  const made = await openKeyStore({ KEYS_FOLDER, KEYS_MASTER: first }).sealFor(ann);
  await expect(openKeyStore({ KEYS_FOLDER, KEYS_MASTER: second }).find(ann)).rejects.toThrow('KEYS_MASTER_PREVIOUS');
  const between = openKeyStore({ KEYS_FOLDER, KEYS_MASTER: second, KEYS_MASTER_PREVIOUS: first });
  expect(await between.rotate()).toBe(1);
  expect(await openKeyStore({ KEYS_FOLDER, KEYS_MASTER: second }).find(ann)).toEqual(made);
});

it('lets a key management service wrap, asks it once per key, and says when it is away or refuses', async () => {
  const KEYS_FOLDER = keyFolder();
  const kms = await kmsService({ key: randomBytes(32), token: 'let-me-in' });
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await kms.close();
    isOpen = false;
  };
  onTestFinished(close);
  const env = { KEYS_FOLDER, KEYS_MASTER: kms.url, KEYS_KMS_TOKEN: 'let-me-in' };
  const made = await openKeyStore(env).sealFor(ann);
  const store = openKeyStore(env);
  for (let times = 0; times < 5; times += 1) expect(await store.find(ann)).toEqual(made);
  expect(kms.calls).toEqual({ wrap: 1, unwrap: 1 });
  await expect(openKeyStore({ ...env, KEYS_KMS_TOKEN: 'wrong' }).find(ann)).rejects.toThrow(
    'answered 401, not as agreed',
  );
  await close();
  await expect(openKeyStore(env).find(ann)).rejects.toThrow('does not answer');
  expect(() => openKeyStore({ KEYS_FOLDER, KEYS_MASTER: kms.url })).toThrow('KEYS_KMS_TOKEN');
});

it('moves from a master key in the environment to a service and back', async () => {
  const KEYS_FOLDER = keyFolder();
  mkdirSync(KEYS_FOLDER, { recursive: true });
  const first = randomBytes(32).toString('hex');
  const kms = await kmsService({ key: randomBytes(32), token: 'let-me-in' });
  onTestFinished(() => kms.close());
  const made = await openKeyStore({ KEYS_FOLDER, KEYS_MASTER: first }).sealFor(ann);
  const service = { KEYS_FOLDER, KEYS_MASTER: kms.url, KEYS_KMS_TOKEN: 'let-me-in' };
  expect(await openKeyStore({ ...service, KEYS_MASTER_PREVIOUS: first }).rotate()).toBe(1);
  expect(await openKeyStore(service).find(ann)).toEqual(made);
});

it.each(['short', 'A'.repeat(64), 'ftp://kms.example.org/key'])('refuses "%s" as a master key, in words', (told) => {
  const parsed = z.object(keysVariables).safeParse({ KEYS_FOLDER: '/somewhere', KEYS_MASTER: told });
  expect(parsed.error && z.prettifyError(parsed.error)).toContain('64 hexadecimal digits');
});
