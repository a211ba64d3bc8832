import { withDevelopmentCms } from '../database/with-development-cms.ts';
import { tell } from '../language/tell.mjs';
import { expectNoArguments } from '../start/tool-arguments.ts';
import { fillExampleCity } from './fill-example-city.ts';
import { fillExamplePeople } from './fill-example-people.ts';

expectNoArguments('seed', tell('seed.about'));

if (process.env['NODE_ENV'] === 'production') {
  console.error(tell('seed.inProduction'));
  process.exit(1);
}
console.log(tell('seed.begins'));
process.exitCode = await withDevelopmentCms(
  async (env, { urls, keys }) => {
    await fillExamplePeople({ url: urls.api_actor, keys });
    return fillExampleCity(env, 'inherit');
  },
  ['cms_login', 'api_actor'],
);
