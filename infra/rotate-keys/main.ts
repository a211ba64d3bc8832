import { openKeyStore, renewMasterKeyFile } from '@verbonden/kit-keys';
import { tell } from '../language/tell.mjs';
import { readToolEnv } from '../start/env.ts';
import { expectNoArguments } from '../start/tool-arguments.ts';

expectNoArguments('rotate-keys', tell('rotateKeys.about'));

try {
  const { keys } = readToolEnv(process.env);
  const store = openKeyStore(keys);
  let count = await store.rotate();
  // A master key that is named comes from elsewhere, and so does its successor.
  if (keys.KEYS_MASTER === undefined) {
    await renewMasterKeyFile(keys.KEYS_FOLDER);
    count += await store.rotate();
  }
  console.log(tell('rotateKeys.done', { count }));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
