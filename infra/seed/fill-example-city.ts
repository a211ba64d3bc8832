import path from 'node:path';
import { runCmsScript } from '../database/run-cms-script.ts';
import type { CmsEnvironment } from '../database/with-development-cms.ts';
import { languageOf } from '../language/tell.mjs';

/** Fills the example city: who it is, where its people are reached, and its catalogue, published. The exit code of the import. */
export async function fillExampleCity(env: CmsEnvironment, output: 'inherit' | 'quiet'): Promise<number> {
  await runCmsScript({ script: 'seed-city', args: [path.join(import.meta.dirname, 'city.json')], env, output });
  return runCmsScript({
    script: 'import',
    args: ['--lang', languageOf(process.env), '--publish', path.join(import.meta.dirname, 'catalogue')],
    env,
    output,
  });
}
