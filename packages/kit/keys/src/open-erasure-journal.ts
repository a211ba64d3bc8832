import { ErasureJournal } from './erasure-journal.ts';
import type { KeysEnv } from './keys-env.ts';
import { openKeyStore } from './open-key-store.ts';

/** The journal beside the keys that these variables name. */
export function openErasureJournal(env: KeysEnv): ErasureJournal {
  const store = openKeyStore(env);
  return new ErasureJournal(env.KEYS_FOLDER, () => store.secret('erasure-journal'));
}
