import { readFileSync } from 'node:fs';
import { exampleCity } from '../seed/example-city.ts';
import { fillCity } from '../seed/fill-city.ts';
import { withPayload } from './with-payload.ts';

const [file] = process.argv.slice(2);

await withPayload(async (payload) => {
  if (!file) throw new Error('Which city? Give the file that describes it.');
  const city = exampleCity.parse(JSON.parse(readFileSync(file, 'utf8')));
  console.log(`The example city is in: ${await fillCity(payload, city)} organisation(s) and contact point(s) added.`);
  return 0;
});
