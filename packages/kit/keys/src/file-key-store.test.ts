import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { FileKeyStore } from './file-key-store.ts';
import { PersonErased, WrongMasterKey } from './key-errors.ts';
import { localMasterKey } from './local-master-key.ts';
import type { MasterKey } from './master-key.ts';
import { keyFolder } from './testing/key-folder.ts';

const oldMaster = localMasterKey(Buffer.alloc(32, 1));
const newMaster = localMasterKey(Buffer.alloc(32, 2));
const ann = randomUUID();

/** The first of these masters wraps what is new. */
function storeWith(folder: string, ...masters: readonly [MasterKey, ...MasterKey[]]): FileKeyStore {
  return new FileKeyStore(folder, {
    current: () => Promise.resolve(masters[0]),
    find: (id) => Promise.resolve(masters.find((master) => master.id === id) ?? null),
  });
}

const fileOf = (folder: string, subject: string): string => path.join(folder, 'people', subject.slice(0, 2), subject);

it('makes a key when there is none and answers the same one ever after, to every process', async () => {
  const folder = keyFolder();
  const store = storeWith(folder, oldMaster);
  expect(await store.find(ann)).toBeNull();
  const made = await store.sealFor(ann);
  expect(made.key).toHaveLength(32);
  expect(await store.sealFor(ann)).toEqual(made);
  expect(await storeWith(folder, oldMaster).find(ann)).toEqual(made);
  expect((await store.sealFor(randomUUID())).key).not.toEqual(made.key);
});

it('lies wrapped, and for its own user alone to read', async () => {
  const folder = keyFolder();
  const { key } = await storeWith(folder, oldMaster).sealFor(ann);
  const kept = readFileSync(fileOf(folder, ann));
  expect(kept.includes(key)).toBe(false);
  expect(kept.toString()).not.toContain(key.toString('base64url'));
  expect(statSync(fileOf(folder, ann)).mode & 0o077).toBe(0);
});

it('makes one key for one person, however many processes ask for it at the same moment', async () => {
  const folder = keyFolder();
  const script = `
    import { openKeyStore } from ${JSON.stringify(path.join(import.meta.dirname, 'index.ts'))};
    const store = openKeyStore({ KEYS_FOLDER: ${JSON.stringify(folder)} });
    const keys = await Promise.all(Array.from({ length: 20 }, () => store.sealFor(${JSON.stringify(ann)})));
    console.log(JSON.stringify([...new Set(keys.map(({ key }) => key.toString('hex')))]));`;
  const runs = await Promise.all(
    Array.from({ length: 3 }, () =>
      promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
        cwd: import.meta.dirname,
      }),
    ),
  );
  const keys = new Set(runs.flatMap(({ stdout }) => JSON.parse(stdout) as string[]));
  expect(keys.size).toBe(1);
  expect(readdirSync(path.dirname(fileOf(folder, ann)))).toEqual([ann]);
});

it('destroys a key at once in every process, for good, and also one that never was', async () => {
  const folder = keyFolder();
  const [here, elsewhere] = [storeWith(folder, oldMaster), storeWith(folder, oldMaster)];
  await here.sealFor(ann);
  expect(await elsewhere.find(ann)).not.toBeNull();
  await here.destroy(ann);
  await here.destroy(ann);
  expect(await elsewhere.find(ann)).toBeNull();
  await expect(elsewhere.sealFor(ann)).rejects.toThrow(PersonErased);
  const stranger = randomUUID();
  await here.destroy(stranger);
  await expect(elsewhere.sealFor(stranger)).rejects.toThrow(PersonErased);
});

it('leaves no key behind when somebody is erased while their key is made', async () => {
  const folder = keyFolder();
  const slow: MasterKey = {
    ...oldMaster,
    wrap: async (key, context) => {
      await storeWith(folder, oldMaster).destroy(ann);
      return oldMaster.wrap(key, context);
    },
  };
  await expect(storeWith(folder, slow).sealFor(ann)).rejects.toThrow(PersonErased);
  expect(readdirSync(path.dirname(fileOf(folder, ann)))).toEqual([]);
});

it('does not read a key that comes back from a copy of the folder after it was destroyed', async () => {
  const folder = keyFolder();
  const store = storeWith(folder, oldMaster);
  await store.sealFor(ann);
  const copy = readFileSync(fileOf(folder, ann));
  await store.destroy(ann);
  writeFileSync(fileOf(folder, ann), copy);
  expect(await store.find(ann)).toBeNull();
  await store.destroy(ann);
  expect(readdirSync(path.dirname(fileOf(folder, ann)))).toEqual([]);
});

it('does not take a name that is no uuid for a file', async () => {
  const store = storeWith(keyFolder(), oldMaster);
  await expect(store.sealFor('../../secrets/look-up')).rejects.toThrow(RangeError);
});

it('says in a sentence that the master key is another one, or that somebody changed the file', async () => {
  const folder = keyFolder();
  await storeWith(folder, oldMaster).sealFor(ann);
  const other = storeWith(folder, newMaster);
  await expect(other.find(ann)).rejects.toThrow(WrongMasterKey);
  await expect(other.find(ann)).rejects.toThrow(
    `wrapped by master key ${oldMaster.id}; at hand is ${newMaster.id}. Give KEYS_MASTER_PREVIOUS the one that wrapped it.`,
  );
  const [version, id] = readFileSync(fileOf(folder, ann), 'utf8').split(' ');
  writeFileSync(fileOf(folder, ann), `${version} ${id} ${'A'.repeat(80)}\n`);
  await expect(storeWith(folder, oldMaster).find(ann)).rejects.toThrow('its text was changed');
});

it("does not open one person's file as another's", async () => {
  const folder = keyFolder();
  const store = storeWith(folder, oldMaster);
  const bob = randomUUID();
  await Promise.all([store.sealFor(ann), store.sealFor(bob)]);
  copyFileSync(fileOf(folder, ann), fileOf(folder, bob));
  await expect(storeWith(folder, oldMaster).find(bob)).rejects.toThrow(WrongMasterKey);
});

it('rotates: other wrapping, same keys; a rotation that broke off half-way hinders nobody and is taken up again', async () => {
  const folder = keyFolder();
  const store = storeWith(folder, oldMaster);
  const people = Array.from({ length: 12 }, () => randomUUID());
  const before = await Promise.all(people.map((subject) => store.sealFor(subject)));
  const secret = await store.secret('look-up');
  let wrapped = 0;
  const breaking: MasterKey = {
    ...newMaster,
    wrap: async (key, context) => {
      wrapped += 1;
      if (wrapped > 5) throw new Error('power cut');
      return newMaster.wrap(key, context);
    },
  };
  await expect(storeWith(folder, breaking, oldMaster).rotate()).rejects.toThrow('power cut');

  const both = storeWith(folder, newMaster, oldMaster);
  expect(await Promise.all(people.map((subject) => both.find(subject)))).toEqual(before);
  expect(await both.rotate()).toBe(people.length + 1 - 5);
  expect(await both.rotate()).toBe(0);
  const alone = storeWith(folder, newMaster);
  expect(await Promise.all(people.map((subject) => alone.find(subject)))).toEqual(before);
  expect(await alone.secret('look-up')).toEqual(secret);
  await expect(storeWith(folder, oldMaster).find(people[0] ?? '')).rejects.toThrow(WrongMasterKey);
});

it('brings no key back that is destroyed while the rotation goes on', async () => {
  const folder = keyFolder();
  const store = storeWith(folder, oldMaster);
  await store.sealFor(ann);
  const slow: MasterKey = {
    ...newMaster,
    wrap: async (key, context) => {
      await store.destroy(ann);
      return newMaster.wrap(key, context);
    },
  };
  await storeWith(folder, slow, oldMaster).rotate();
  expect(await storeWith(folder, newMaster, oldMaster).find(ann)).toBeNull();
  expect(readdirSync(path.dirname(fileOf(folder, ann)))).toEqual([]);
});
