import { runBenchmark } from './run-benchmark.ts';
import { workloads } from './workloads.ts';

/** `npm run bench`, or `npm run bench -- W1 --seconds 2` for one of them with shorter windows. */
const words = process.argv.slice(2);
const at = words.indexOf('--seconds');
const seconds = at === -1 ? 4 : Number(words[at + 1]);
const names = at === -1 ? words : words.toSpliced(at, 2);
const unknown = names.filter((name) => !workloads.some((workload) => workload.name === name));
if (unknown.length > 0 || !(seconds > 0)) {
  console.error(`Usage: npm run bench -- [${workloads.map(({ name }) => name).join(' | ')}] [--seconds n]`);
  process.exit(2);
}

let failed = 0;
for (const workload of workloads) {
  if (names.length > 0 && !names.includes(workload.name)) continue;
  const { line, errors } = await runBenchmark(workload, seconds);
  if (errors > 0) failed += 1;
  console.log(line);
}
process.exit(failed === 0 ? 0 : 1);
