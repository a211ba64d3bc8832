import { existsSync } from 'node:fs';
import path from 'node:path';
import { runCmsScript } from '../database/run-cms-script.ts';
import { withDevelopmentCms } from '../database/with-development-cms.ts';

const from = process.env['INIT_CWD'] ?? process.cwd();
const args = process.argv.slice(3).map((arg) => asSeenFrom(from, arg));

/** A path is meant from where the person stands; npm goes to the root of the project first, the CMS works in its own folder. */
function asSeenFrom(folder: string, arg: string): string {
  const whole = path.resolve(folder, arg);
  return !arg.startsWith('-') && existsSync(whole) ? whole : arg;
}

// Help and wrong use need no database.
const isWork = args.length > 0 && !args.includes('--help');

process.exitCode =
  !isWork || process.env['DATABASE_URL']
    ? await runCmsScript({ script: 'import', args, env: {}, output: 'inherit' })
    : await withDevelopmentCms((cmsEnv) => runCmsScript({ script: 'import', args, env: cmsEnv, output: 'inherit' }));
