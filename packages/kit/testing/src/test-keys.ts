import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { type KeyStore, openKeyStore } from '@verbonden/kit-keys';
import { testHome } from './test-home.ts';

/** A key store of one's own; it goes with the folder of this run. */
export function testKeys(): KeyStore {
  return openKeyStore({ KEYS_FOLDER: mkdtempSync(path.join(testHome(), 'keys-')) });
}
