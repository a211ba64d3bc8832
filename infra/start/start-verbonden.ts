import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { migrateAll } from '../database/migrate-all.ts';
import { tell } from '../language/tell.mjs';
import { fillExampleCity } from '../seed/fill-example-city.ts';
import { fillExamplePeople } from '../seed/fill-example-people.ts';
import type { StartEnv } from './env.ts';
import { complaintsAboutPorts } from './ports.ts';
import type { RunFile } from './run-file.ts';
import { keptSecret } from './secrets.ts';
import { startApi, startCms, startDesk, startMailbox, startWorker } from './start-apps.ts';
import { type RunningDatabase, startDatabase } from './start-database.ts';
import { startIdentity } from './start-identity.ts';
import { Steps } from './steps.ts';
import { printTable } from './table.ts';
import { Unwinding } from './unwinding.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Starts everything, prints where it is, and stays until it is told to stop or a part ends by itself. */
export async function startVerbonden(env: StartEnv, run: RunFile): Promise<void> {
  const steps = new Steps();
  const unwinding = new Unwinding();
  unwinding.add('the record of this start', () => Promise.resolve(run.release()));
  const asked = untilAskedToStop();
  try {
    console.log(tell('start.begins'));
    const work = bringUp(env, run, steps, unwinding);
    const up = await Promise.race([work, asked.then(() => null)]);
    if (up) {
      printTable(env, steps.elapsed);
      const why = await Promise.race([asked.then(() => null), up.ended]);
      if (why) {
        process.exitCode = 1;
        console.error(`\n${why}\n`);
      }
    }
    console.log(`\n${tell('start.stopping')}`);
    // What is half-way must not start anything after all has been stopped.
    if (!up) work.catch(() => undefined);
  } finally {
    await unwinding.unwind();
  }
  console.log(tell('start.stopped'));
  process.exit();
}

/** Resolves when all is up; `ended` settles when the first part ends by itself. */
async function bringUp(
  env: StartEnv,
  run: RunFile,
  steps: Steps,
  unwinding: Unwinding,
): Promise<{ readonly ended: Promise<string> }> {
  const complaints = await complaintsAboutPorts([
    { what: 'GraphQL API', variable: 'API_PORT', port: env.ports.api },
    { what: 'CMS', variable: 'CMS_PORT', port: env.ports.cms },
    { what: tell('what.desk'), variable: 'DESK_PORT', port: env.ports.desk },
    { what: tell('what.worker'), variable: 'WORKER_PORT', port: env.ports.worker },
    { what: tell('what.mailbox'), variable: 'MAILBOX_PORT', port: env.ports.mailbox },
    { what: tell('what.mailbox'), variable: 'MAILBOX_SMTP_PORT', port: env.ports.smtp },
    ...(env.keycloakUrl ? [] : [{ what: tell('what.identity'), variable: 'IDENTITY_PORT', port: env.ports.identity }]),
  ]);
  if (complaints.length > 0) throw new Error(complaints.join('\n'));

  const database = await steps.step('PostgreSQL', () => startDatabase(env, unwinding));
  const [identity] = await Promise.all([
    startIdentity({ env, run, steps, unwinding, adminUrl: database.adminUrl }),
    buildApps(steps, unwinding).then(() => fill(env, database, steps)),
  ]);
  const parts = { env, run, urls: database.urls, keycloakUrl: identity.url, unwinding };
  const [cms, api, desk, mailbox, worker] = await Promise.all([
    steps.step('CMS', () => startCms(parts)),
    steps.step('GraphQL API', () => startApi(parts)),
    steps.step(tell('what.desk'), () => startDesk(parts)),
    steps.step(tell('what.mailbox'), () => startMailbox(parts)),
    steps.step(tell('what.worker'), () => startWorker(parts)),
  ]);
  const running = [database, cms, api, desk, mailbox, worker, identity];
  return { ended: Promise.race(running.map(({ ended }) => ended)) };
}

/** turbo remembers what was built from what: a second start spends no time here. */
function buildApps(steps: Steps, unwinding: Unwinding): Promise<void> {
  return steps.step(tell('step.build'), (say) => {
    return new Promise<void>((resolve, reject) => {
      const child = spawn(
        path.join(root, 'node_modules/.bin/turbo'),
        ['run', 'build', '--output-logs=new-only', '--ui=stream'],
        {
          cwd: root,
          env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' },
          stdio: ['ignore', 'pipe', 'pipe'],
        },
      );
      unwinding.add('the build', () => Promise.resolve(void child.kill('SIGTERM')));
      let output = '';
      const keep = (chunk: Buffer): void => {
        output = (output + chunk.toString()).slice(-6000);
        const line = stripVTControlCharacters(output)
          .split('\n')
          .findLast((text) => !/^(.*:build:)?\s*$/.test(text));
        say((line ?? '').slice(0, 70));
      };
      child.stdout.on('data', keep);
      child.stderr.on('data', keep);
      child.once('error', reject);
      child.once('close', (code) =>
        code === 0 ? resolve() : reject(new Error(`${tell('start.buildFailed')}\n${output}`)),
      );
    });
  });
}

async function fill(env: StartEnv, { urls }: RunningDatabase, steps: Steps): Promise<void> {
  const payloadSecret = keptSecret(env.home, 'payload');
  await steps.step(tell('step.migrations'), () => migrateAll({ urls, payloadSecret, keys: env.keys }));
  const filled = path.join(env.home, 'filled');
  if (existsSync(filled)) return;
  await steps.step(tell('step.city'), async () => {
    await fillExamplePeople({ url: urls.api_actor, keys: env.keys });
    await fillExampleCity({ DATABASE_URL: urls.cms_login, PAYLOAD_SECRET: payloadSecret }, 'quiet');
  });
  writeFileSync(filled, new Date().toISOString());
}

function untilAskedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}
