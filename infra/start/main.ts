import { tell } from '../language/tell.mjs';
import { readStartEnv } from './env.ts';
import { reset } from './reset.ts';
import { RunFile } from './run-file.ts';
import { startVerbonden } from './start-verbonden.ts';

const about = tell('start.about');
const args = new Set(process.argv.slice(3));
const known = new Set(['--reset', '--yes']);
if (args.has('--help')) {
  console.log(about);
  process.exit(0);
}
const unknown = [...args].filter((arg) => !known.has(arg));

try {
  if (unknown.length > 0) throw new Error(tell('start.unknownArgument', { arguments: unknown.join(', '), about }));
  const env = readStartEnv(process.env);
  const run = await RunFile.take(env.home);
  if (args.has('--reset') && !(await reset(env.home, args.has('--yes')))) {
    run.release();
    console.log(tell('reset.refused'));
  } else {
    await startVerbonden(env, run);
  }
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
