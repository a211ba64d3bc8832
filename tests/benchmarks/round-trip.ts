import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bootstrap, eraseEmbedded, migrate, PipelinePool, startEmbedded } from '@verbonden/kit-postgres';
import { freePort } from '@verbonden/kit-testing';
import postgres from 'postgres';

/**
 * What one round trip is worth: role, claims and statement under one Sync, against the same in turn (BEGIN, enter, statement, COMMIT) and
 * against the bare statement. `npx tsx tests/benchmarks/round-trip.ts`; medians of interleaved windows in one run.
 */
const connections = 10;
const rounds = 5;
const windowInMs = Number(process.argv[2] ?? 1500);
const text = 'select json_agg(n)::text from generate_series(1, $1::int) n';

const home = mkdtempSync(path.join(tmpdir(), 'verbonden-round-trip-'));
chmodSync(home, 0o755);
try {
  const server = await startEmbedded({ home, port: await freePort() });
  const urls = await bootstrap({ adminUrl: server.url, home, database: 'bench' });
  await migrate(urls.admin, []);
  await compare(urls.api_public);
} finally {
  await eraseEmbedded(home);
  rmSync(home, { recursive: true, force: true });
}

async function compare(url: string): Promise<void> {
  const pool = new PipelinePool({ url, maxConnections: connections, isReadOnly: true });
  const sql = postgres(url, { max: connections, onnotice: () => {} });
  const ways = {
    pipelined: () => pool.run({ capability: 'public_reader', claims: {}, name: 'bench', text, values: [20] }),
    sequential: () =>
      sql.begin('read only', async (tx) => {
        await tx`select privacy.enter('{}'), set_config('role', 'public_reader', true)`;
        return tx.unsafe(text, [20], { prepare: true });
      }),
    bare: () => sql.unsafe(text, [20], { prepare: true }),
  };
  const perSecond: Record<string, number[]> = { pipelined: [], sequential: [], bare: [] };
  for (const way of Object.values(ways)) await measure(way, 300);
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, way] of Object.entries(ways)) perSecond[name]?.push(await measure(way, windowInMs));
  }
  await Promise.all([pool.close(), sql.end()]);
  const [pipelined, sequential, bare] = ['pipelined', 'sequential', 'bare'].map((name) =>
    median(perSecond[name] ?? []),
  );
  const show = (n = 0): string => n.toFixed(0);
  console.log(`pipelined ${show(pipelined)}/s, sequential ${show(sequential)}/s, bare ${show(bare)}/s`);
  console.log(
    `round-trip ratio ${((pipelined ?? 0) / (sequential ?? 1)).toFixed(2)} of sequential, ${((pipelined ?? 0) / (bare ?? 1)).toFixed(2)} of bare`,
  );
}

/** Answers per second by as many askers as there are connections. */
async function measure(way: () => Promise<unknown>, lengthInMs: number): Promise<number> {
  const until = Date.now() + lengthInMs;
  let answers = 0;
  const asker = async (): Promise<void> => {
    while (Date.now() < until) {
      await way();
      answers += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, asker));
  return answers / (lengthInMs / 1000);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
