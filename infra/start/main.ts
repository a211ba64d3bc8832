import { readStartEnv } from './env.ts';
import { reset } from './reset.ts';
import { RunFile } from './run-file.ts';
import { startVerbonden } from './start-verbonden.ts';

const about =
  'npm start brings Verbonden up. npm start -- --reset begins anew, after asking; with --yes without asking.';
const args = new Set(process.argv.slice(3));
const known = new Set(['--reset', '--yes']);
if (args.has('--help')) {
  console.log(about);
  process.exit(0);
}
const unknown = [...args].filter((arg) => !known.has(arg));

try {
  if (unknown.length > 0) throw new Error(`npm start does not know ${unknown.join(', ')}. ${about}`);
  const env = readStartEnv(process.env);
  const run = await RunFile.take(env.home);
  if (args.has('--reset') && !(await reset(env.home, args.has('--yes')))) {
    run.release();
    console.log('Nothing was removed.');
  } else {
    await startVerbonden(env, run);
  }
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
