import { parseArgs } from 'node:util';
import { runPeopleBenchmark } from './people/run-people-benchmark.ts';
import { runBenchmark } from './run-benchmark.ts';
import { workloads } from './workloads.ts';

/** `npm run bench`, or `npm run bench -- W1 --seconds 2 --products 1020` for one of them, shorter and smaller. Ends with an error when a goal is missed. */
const { values, positionals: names } = parseArgs({
  options: { seconds: { type: 'string', default: '4' }, products: { type: 'string', default: '2000' } },
  allowPositionals: true,
});
const seconds = Number(values.seconds);
const products = Number(values.products);
const known = [...workloads.map(({ name }) => name), 'W10'];
const unknown = names.filter((name) => !known.includes(name));
if (unknown.length > 0 || !(seconds > 0) || !(products >= 1020)) {
  console.error(`Usage: npm run bench -- [${known.join(' | ')}] [--seconds n] [--products n, at least 1020]`);
  process.exit(2);
}

const missed: string[] = [];
for (const workload of workloads) {
  if (names.length > 0 && !names.includes(workload.name)) continue;
  const outcome = await runBenchmark(workload, { seconds, products });
  missed.push(...outcome.missed);
  console.log(outcome.line);
}
if (names.length === 0 || names.includes('W10')) {
  const outcome = await runPeopleBenchmark({ seconds });
  missed.push(...outcome.missed);
  console.log(outcome.line);
}
for (const sentence of missed) console.error(sentence);
process.exit(missed.length === 0 ? 0 : 1);
