import { runCmsScript } from '../database/run-cms-script.ts';
import { withDevelopmentCms } from '../database/with-development-cms.ts';

// A path is meant from where the person stands; npm changes to the root of the project first.
const args = process.argv.slice(process.argv[2] === 'import' ? 3 : 2);
const env = { IMPORT_FROM: process.env['INIT_CWD'] ?? process.cwd() };

process.exitCode = process.env['DATABASE_URL']
  ? await runCmsScript({ script: 'import', args, env, output: 'inherit' })
  : await withDevelopmentCms((cmsEnv) =>
      runCmsScript({ script: 'import', args, env: { ...env, ...cmsEnv }, output: 'inherit' }),
    );
