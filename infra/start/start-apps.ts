import path from 'node:path';
import type { DatabaseUrls } from '@verbonden/kit-postgres';
import type { Child } from './child.ts';
import type { StartEnv } from './env.ts';
import { nodeArguments } from './node-arguments.ts';
import { keptSecret } from './secrets.ts';
import { type Starting, startPart } from './start-part.ts';

export interface StartApp extends Starting {
  readonly urls: DatabaseUrls;
  readonly keycloakUrl: string;
}

const root = path.resolve(import.meta.dirname, '../..');

export function startCms(starting: StartApp): Promise<Child> {
  const { env, urls, keycloakUrl } = starting;
  const { cms } = env.ports;
  const next = path.join(root, 'node_modules/next/dist/bin/next');
  return startPart(starting, {
    name: 'cms',
    called: 'the CMS',
    args: [next, 'start', '--port', String(cms), '--hostname', '127.0.0.1'],
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
    answersAt: `http://localhost:${cms}/admin`,
  });
}

export function startDesk(starting: StartApp): Promise<Child> {
  const { env, keycloakUrl } = starting;
  const { api, desk } = env.ports;
  const cwd = path.join(root, 'apps/desk');
  return startPart(starting, {
    name: 'desk',
    called: 'the desk',
    args: nodeArguments(cwd),
    cwd,
    env: { DESK_PORT: String(desk), API_ORIGIN: `http://localhost:${api}`, KEYCLOAK_URL: keycloakUrl },
    answersAt: `http://localhost:${desk}/health`,
  });
}

export function startApi(starting: StartApp): Promise<Child> {
  const { env, urls, keycloakUrl } = starting;
  const { api } = env.ports;
  const cwd = path.join(root, 'apps/api');
  return startPart(starting, {
    name: 'api',
    called: 'the API',
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
    answersAt: `http://localhost:${api}/ready`,
  });
}

/** What the city would mail goes to the mailbox for development, and so do its text messages. */
export function startWorker(starting: StartApp): Promise<Child> {
  const { env, urls, keycloakUrl } = starting;
  const { worker, mailbox, smtp } = env.ports;
  const cwd = path.join(root, 'apps/worker');
  const secret = env.keycloakUrl ? env.workerClientSecret : keptSecret(env.home, 'worker-client');
  return startPart(starting, {
    name: 'worker',
    called: 'the worker',
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
    answersAt: `http://localhost:${worker}/ready`,
  });
}

export function startMailbox(starting: Starting): Promise<Child> {
  const { mailbox, smtp } = starting.env.ports;
  return startPart(starting, {
    name: 'mailbox',
    called: 'the mailbox',
    args: ['--import', 'tsx', path.join(root, 'infra/mailbox/main.ts')],
    cwd: path.join(root, 'infra'),
    env: { MAILBOX_PORT: String(mailbox), MAILBOX_SMTP_PORT: String(smtp) },
    answersAt: `http://localhost:${mailbox}`,
  });
}

/** The variables of the key store, for whoever reads or writes what is sealed. */
function keysIn({ keys }: StartEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(keys).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
