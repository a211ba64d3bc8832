import { withDevelopmentCms } from '../database/with-development-cms.ts';
import { expectNoArguments } from '../start/tool-arguments.ts';
import { fillExampleCity } from './fill-example-city.ts';

expectNoArguments(
  'seed',
  'Fills the development database with an example city; what is there already stays. Takes no arguments.',
);

if (process.env['NODE_ENV'] === 'production') {
  console.error(
    'The seed fills an example city and refuses to run with NODE_ENV=production; use npm run import for a real catalogue.',
  );
  process.exit(1);
}
console.log('Filling the example city ...');
process.exitCode = await withDevelopmentCms((env) => fillExampleCity(env, 'inherit'));
