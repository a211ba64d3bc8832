import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { type KeyStore, openKeyStore } from '@verbonden/kit-keys';
import { testHome } from './test-home.ts';

/** An empty folder for keys; it goes with the folder of this run. */
export function testKeysFolder(): string {
  return mkdtempSync(path.join(testHome(), 'keys-'));
}

/** A key store of one's own. */
export function testKeys(): KeyStore {
  return openKeyStore({ KEYS_FOLDER: testKeysFolder() });
}
