import path from 'node:path';
import { findJava } from '../keycloak/find-java.ts';
import { startKeycloak } from '../keycloak/start-keycloak.ts';
import { tell } from '../language/tell.mjs';
import type { StartEnv } from './env.ts';
import { keptSecret } from './secrets.ts';
import { type Starting, startPart } from './start-part.ts';
import type { Steps } from './steps.ts';
import { watch } from './watch.ts';

export interface StartIdentity extends Starting {
  readonly steps: Steps;
  readonly adminUrl: string;
}

export interface RunningIdentity {
  readonly url: string;
  /** Settles with the reason when it ends by itself; never for one that is not ours. */
  readonly ended: Promise<string>;
}

const never = new Promise<string>(() => undefined);
const root = path.resolve(import.meta.dirname, '../..');

/** Keycloak where Java is found, else the development issuer, which says so; one that runs elsewhere is used as it is. */
export async function startIdentity(parts: StartIdentity): Promise<RunningIdentity> {
  const { env, steps } = parts;
  if (env.keycloakUrl) return { url: env.keycloakUrl.replace(/\/$/, ''), ended: never };
  const java = env.identity === 'development' ? null : await findJava();
  if (java) return await steps.step(`Keycloak (Java ${java.version})`, (say) => keycloak(parts, java, say));
  if (env.identity === 'keycloak') throw new Error(tell('start.javaWanted'));
  if (env.identity === null) console.log(`  ${tell('start.noJava')}`);
  return await steps.step(tell('step.issuer'), () => developmentIssuer(parts));
}

type Java = NonNullable<Awaited<ReturnType<typeof findJava>>>;

/** Whom the realm sends people back to, whom it tells that a session or a token is over, and what the CMS shows it is. */
const valuesOf = ({ home, ports }: StartEnv) => ({
  CMS_ORIGIN: `http://localhost:${ports.cms}`,
  API_ORIGIN: `http://localhost:${ports.api}`,
  DESK_ORIGIN: `http://localhost:${ports.desk}`,
  CMS_CLIENT_SECRET: keptSecret(home, 'cms-client'),
  WORKER_CLIENT_SECRET: keptSecret(home, 'worker-client'),
});

async function keycloak(
  { env, run, unwinding, adminUrl }: StartIdentity,
  java: Java,
  say: (detail: string) => void,
): Promise<RunningIdentity> {
  const server = await startKeycloak({
    home: path.join(env.home, 'keycloak'),
    cache: path.join(env.home, 'keycloak-server'),
    java,
    port: env.ports.identity,
    adminUrl,
    values: valuesOf(env),
    source: process.env['KEYCLOAK_DIST'],
    onProgress: say,
    onProcess: ({ pid, stop }) => {
      if (pid) run.add('Keycloak', pid);
      unwinding.add('Keycloak', stop);
    },
  });
  const ended = watch('Keycloak', unwinding, () => {
    try {
      server.assertRunning();
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  });
  return { url: server.url, ended };
}

async function developmentIssuer(parts: StartIdentity): Promise<RunningIdentity> {
  const { env } = parts;
  const url = `http://localhost:${env.ports.identity}`;
  const { ended } = await startPart(parts, {
    name: 'identity',
    called: 'identity',
    args: ['--import', 'tsx', path.join(root, 'infra/identity/main.ts')],
    cwd: path.join(root, 'infra'),
    env: { IDENTITY_PORT: String(env.ports.identity), ...valuesOf(env) },
    answersAt: `${url}/realms/verbonden/.well-known/openid-configuration`,
  });
  return { url, ended };
}
