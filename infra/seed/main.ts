import path from 'node:path';
import { runCmsScript } from '../database/run-cms-script.ts';
import { withDevelopmentCms } from '../database/with-development-cms.ts';

if (process.env['NODE_ENV'] === 'production') {
  console.error(
    'The seed fills an example city and refuses to run with NODE_ENV=production; use npm run import for a real catalogue.',
  );
  process.exit(1);
}
console.log('Filling the example city ...');
process.exitCode = await withDevelopmentCms((env) =>
  runCmsScript({
    script: 'import',
    args: [path.join(import.meta.dirname, 'catalogue'), '--publish'],
    env,
    output: 'inherit',
  }),
);
