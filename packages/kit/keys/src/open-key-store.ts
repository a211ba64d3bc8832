import { FileKeyStore } from './file-key-store.ts';
import type { KeyStore } from './key-store.ts';
import type { KeysEnv } from './keys-env.ts';
import { kmsMasterKey } from './kms-master-key.ts';
import { localMasterKey } from './local-master-key.ts';
import type { MasterKey, MasterKeys } from './master-key.ts';
import { masterKeysInFile } from './master-key-file.ts';

/**
 * The key store that these variables name. Without KEYS_MASTER the master key lies in the folder itself, which is for development alone: a process
 * that runs in production asks for it in its own `env.ts`.
 * @throws Error naming the variable, when the service is named but not its token
 */
export function openKeyStore(env: KeysEnv): KeyStore {
  return new FileKeyStore(env.KEYS_FOLDER, masterKeysOf(env));
}

function masterKeysOf(env: KeysEnv): MasterKeys {
  const { KEYS_FOLDER, KEYS_MASTER, KEYS_MASTER_PREVIOUS } = env;
  if (KEYS_MASTER === undefined) return masterKeysInFile(KEYS_FOLDER);
  const current = toMasterKey(KEYS_MASTER, env);
  const held = [current, ...(KEYS_MASTER_PREVIOUS === undefined ? [] : [toMasterKey(KEYS_MASTER_PREVIOUS, env)])];
  return {
    current: () => Promise.resolve(current),
    find: (id) => Promise.resolve(held.find((master) => master.id === id) ?? null),
  };
}

function toMasterKey(told: string, { KEYS_KMS_TOKEN }: KeysEnv): MasterKey {
  if (!told.startsWith('http')) return localMasterKey(Buffer.from(told, 'hex'));
  if (KEYS_KMS_TOKEN === undefined) {
    throw new Error('KEYS_MASTER is the address of a key management service: give its token in KEYS_KMS_TOKEN.');
  }
  return kmsMasterKey({ url: told.replace(/\/$/, ''), token: KEYS_KMS_TOKEN });
}
