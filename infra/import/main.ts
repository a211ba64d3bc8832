import { runCmsScript } from '../database/run-cms-script.ts';
import { withDevelopmentCms } from '../database/with-development-cms.ts';
import { languageOf } from '../language/tell.mjs';

const asked = process.argv.slice(3);
const args = ['--lang', languageOf(process.env), ...asked];
// Help, and the complaint that nothing was named, need no database.
const isQuestion = asked.includes('--help') || asked.includes('-h') || asked.every((arg) => arg.startsWith('-'));

try {
  process.exitCode =
    isQuestion || process.env['DATABASE_URL']
      ? await runCmsScript({ script: 'import', args, env: {}, output: 'inherit' })
      : await withDevelopmentCms((env) => runCmsScript({ script: 'import', args, env, output: 'inherit' }));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
