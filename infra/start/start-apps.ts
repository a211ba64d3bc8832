import path from 'node:path';
import type { DatabaseUrls } from '@verbonden/kit-postgres';
import { type Child, startChild } from './child.ts';
import type { StartEnv } from './env.ts';
import { nodeArguments } from './node-arguments.ts';
import type { RunFile } from './run-file.ts';
import { keptSecret } from './secrets.ts';
import { untilAnswered } from './until-answered.ts';
import type { Unwinding } from './unwinding.ts';

export interface StartApp {
  readonly env: StartEnv;
  readonly run: RunFile;
  readonly urls: DatabaseUrls;
  readonly keycloakUrl: string;
  readonly unwinding: Unwinding;
}

const root = path.resolve(import.meta.dirname, '../..');

export async function startCms({ env, run, urls, keycloakUrl, unwinding }: StartApp): Promise<Child> {
  const { cms } = env.ports;
  const child = startChild({
    name: 'cms',
    command: process.execPath,
    args: [
      path.join(root, 'node_modules/next/dist/bin/next'),
      'start',
      '--port',
      String(cms),
      '--hostname',
      '127.0.0.1',
    ],
    cwd: path.join(root, 'cms'),
    env: {
      DATABASE_URL: urls.cms_login,
      CMS_PORT: String(cms),
      CMS_ORIGIN: `http://localhost:${cms}`,
      KEYCLOAK_URL: keycloakUrl,
      KEYCLOAK_CLIENT_ID: 'cms',
      KEYCLOAK_CLIENT_SECRET: env.keycloakClientSecret ?? keptSecret(env.home, 'cms-client'),
      PAYLOAD_SECRET: keptSecret(env.home, 'payload'),
      NEXT_TELEMETRY_DISABLED: '1',
    },
    logs: path.join(env.home, 'logs'),
    run,
  });
  unwinding.add('the CMS', () => child.stop());
  await untilAnswered({ url: `http://localhost:${cms}/admin`, timeoutInSeconds: 600, ended: child.ended });
  return child;
}

export async function startDesk({ env, run, keycloakUrl, unwinding }: StartApp): Promise<Child> {
  const { api, desk } = env.ports;
  const cwd = path.join(root, 'apps/desk');
  const child = startChild({
    name: 'desk',
    command: process.execPath,
    args: nodeArguments(cwd),
    cwd,
    env: { DESK_PORT: String(desk), API_ORIGIN: `http://localhost:${api}`, KEYCLOAK_URL: keycloakUrl },
    logs: path.join(env.home, 'logs'),
    run,
  });
  unwinding.add('the desk', () => child.stop());
  await untilAnswered({ url: `http://localhost:${desk}/health`, timeoutInSeconds: 600, ended: child.ended });
  return child;
}

export async function startApi({ env, run, urls, keycloakUrl, unwinding }: StartApp): Promise<Child> {
  const { api } = env.ports;
  const cwd = path.join(root, 'apps/api');
  const child = startChild({
    name: 'api',
    command: process.execPath,
    args: nodeArguments(cwd),
    cwd,
    env: {
      DATABASE_URL: urls.api_actor,
      PUBLIC_DATABASE_URL: urls.api_public,
      API_PORT: String(api),
      KEYCLOAK_URL: keycloakUrl,
      CURSOR_KEY: keptSecret(env.home, 'cursor'),
      ...keysIn(env),
    },
    logs: path.join(env.home, 'logs'),
    run,
  });
  unwinding.add('the API', () => child.stop());
  await untilAnswered({ url: `http://localhost:${api}/ready`, timeoutInSeconds: 600, ended: child.ended });
  return child;
}

/** What the city would mail goes to the mailbox for development, and so do its text messages. */
export async function startWorker({ env, run, urls, keycloakUrl, unwinding }: StartApp): Promise<Child> {
  const { worker, mailbox, smtp } = env.ports;
  const cwd = path.join(root, 'apps/worker');
  const secret = env.keycloakUrl ? env.workerClientSecret : keptSecret(env.home, 'worker-client');
  const child = startChild({
    name: 'worker',
    command: process.execPath,
    args: nodeArguments(cwd),
    cwd,
    env: {
      DATABASE_URL: urls.worker_login,
      WORKER_PORT: String(worker),
      KEYCLOAK_URL: keycloakUrl,
      ...(secret && { WORKER_CLIENT_SECRET: secret }),
      SMTP_URL: `smtp://127.0.0.1:${smtp}`,
      TEXT_GATEWAY_URL: `http://127.0.0.1:${mailbox}/texts`,
      ...keysIn(env),
    },
    logs: path.join(env.home, 'logs'),
    run,
  });
  unwinding.add('the worker', () => child.stop());
  await untilAnswered({ url: `http://localhost:${worker}/ready`, timeoutInSeconds: 600, ended: child.ended });
  return child;
}

export async function startMailbox({ env, run, unwinding }: StartApp): Promise<Child> {
  const { mailbox, smtp } = env.ports;
  const child = startChild({
    name: 'mailbox',
    command: process.execPath,
    args: ['--import', 'tsx', path.join(root, 'infra/mailbox/main.ts')],
    cwd: path.join(root, 'infra'),
    env: { MAILBOX_PORT: String(mailbox), MAILBOX_SMTP_PORT: String(smtp) },
    logs: path.join(env.home, 'logs'),
    run,
  });
  unwinding.add('the mailbox', () => child.stop());
  await untilAnswered({ url: `http://localhost:${mailbox}`, timeoutInSeconds: 600, ended: child.ended });
  return child;
}

/** The variables of the key store, for whoever reads or writes what is sealed. */
function keysIn({ keys }: StartEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(keys).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
