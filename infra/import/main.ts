import { runCmsScript } from '../database/run-cms-script.ts';
import { withDevelopmentCms } from '../database/with-development-cms.ts';

const args = process.argv.slice(3);

process.exitCode = process.env['DATABASE_URL']
  ? await runCmsScript({ script: 'import', args, env: {}, output: 'inherit' })
  : await withDevelopmentCms((env) => runCmsScript({ script: 'import', args, env, output: 'inherit' }));
