import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Provider } from 'oidc-provider';
import { defaultRealmFile, type RealmValues, readRealm } from '../keycloak/read-realm.ts';
import { profileClaims } from './account.ts';
import { handleAdmin, mayCallAdmin } from './admin.ts';
import { handleLogin } from './login.ts';
import { MemoryStore } from './memory-store.ts';
import { ownTokenOf } from './own-tokens.ts';
import { newCookieKey, providerConfiguration } from './provider-configuration.ts';
import { RealmDirectory } from './realm-directory.ts';
import { rotated, type SigningKeys } from './signing-keys.ts';
import { tellNotBefore } from './tell-not-before.ts';
import { tellSessionEnded } from './tell-session-ended.ts';

export interface DevelopmentIssuerOptions {
  /** On the loopback address only. 0 takes a free one. */
  readonly port: number;
  readonly realmFile?: string;
  /** Values for the places in the realm file, for example `CMS_ORIGIN`. */
  readonly values?: RealmValues;
  /** NODE_ENV of the process. */
  readonly environment?: string | undefined;
}

export interface DevelopmentIssuer {
  readonly url: string;
  readonly issuer: string;
  /** A new signing key; tokens signed with the one before stay valid until they expire. */
  rotateKeys(): Promise<void>;
  /** Tokens, sessions and refresh tokens of before this second are refused; the clients are told, as Keycloak tells them. */
  pushNotBefore(seconds: number): Promise<void>;
  /** The same, and nobody is told. */
  setNotBefore(seconds: number): void;
  stop(): Promise<void>;
}

/**
 * Stands in for Keycloak where there is no Java: the same realm file, addresses, tokens and admin calls.
 *
 * @throws Error in production, and when the port is taken
 */
export async function startDevelopmentIssuer(options: DevelopmentIssuerOptions): Promise<DevelopmentIssuer> {
  if (options.environment === 'production') {
    throw new Error(
      'The development issuer refuses to run with NODE_ENV=production: its passwords are public. Set KEYCLOAK_URL to a real Keycloak.',
    );
  }
  const server = createServer();
  const port = await listen(server, options.port);
  const url = `http://localhost:${port}`;
  const directory = new RealmDirectory(readRealm(options.realmFile ?? defaultRealmFile, options.values ?? {}));
  const prefix = `/realms/${directory.realm.realm}`;
  const issuer = `${url}${prefix}`;
  const store = new MemoryStore();
  const cookieKey = newCookieKey();

  let keys: SigningKeys = [];
  let notBefore = 0;
  let provider: Provider;
  const rotateKeys = async (): Promise<void> => {
    keys = await rotated(keys);
    provider = new Provider(issuer, providerConfiguration({ issuer, directory, store, keys, cookieKey }));
    provider.on('end_session.success', ({ oidc }) => {
      if (oidc.session) void tellSessionEnded({ directory, keys, issuer }, oidc.session);
    });
  };
  await rotateKeys();

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', url);
    const adminPrefix = `/admin${prefix}/`;
    if (pathname.startsWith(adminPrefix)) {
      const caller = await ownTokenOf(request, { keys, issuer, notBefore });
      if (!caller) return refuse(response, 401);
      if (!mayCallAdmin(directory, caller.azp, request.method)) return refuse(response, 403);
      const path = pathname.slice(adminPrefix.length);
      return handleAdmin({ sender: { directory, keys, issuer }, store, path, query: searchParams }, request, response);
    }
    if (pathname === prefix) {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ realm: directory.realm.realm, 'tokens-not-before': notBefore }));
      return;
    }
    if (pathname.startsWith(`${prefix}/login/`)) {
      return handleLogin({ provider, directory, action: pathname }, request, response);
    }
    if (pathname === `${prefix}/protocol/openid-connect/userinfo`) {
      const caller = await ownTokenOf(request, { keys, issuer, notBefore });
      const user = directory.find(caller?.sub ?? '');
      if (!user || typeof caller?.sid !== 'string' || !store.hasSession(caller.sid)) return refuse(response, 401);
      const about = { user, clientId: String(caller.azp), session: undefined };
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(profileClaims(directory, about)));
      return;
    }
    if (pathname.startsWith(`${prefix}/`)) {
      // oidc-provider finds out where it is mounted by comparing the two.
      Object.assign(request, { originalUrl: request.url, url: request.url?.slice(prefix.length) });
      await provider.callback()(request, response);
      return;
    }
    return refuse(response, 404);
  };
  server.on('request', (request, response) => {
    handle(request, response).catch((error: unknown) => {
      console.error('The development issuer failed:', error);
      if (!response.headersSent) refuse(response, 500);
    });
  });
  const setNotBefore = (seconds: number): void => {
    notBefore = seconds;
    store.forgetBefore(seconds);
  };
  const pushNotBefore = (seconds: number): Promise<void> => {
    setNotBefore(seconds);
    return tellNotBefore({ directory, keys, issuer }, seconds);
  };
  return { url, issuer, rotateKeys, pushNotBefore, setNotBefore, stop: () => close(server) };
}

function refuse(response: ServerResponse, status: number): void {
  const headers = {
    'content-type': 'application/json',
    ...(status === 401 ? { 'www-authenticate': 'Bearer error="invalid_token"' } : {}),
  };
  response.writeHead(status, headers).end(JSON.stringify({ error: `HTTP ${status}` }));
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is taken. Choose another one: IDENTITY_PORT=<port> npm start`)
          : error,
      ),
    );
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

async function close(server: Server): Promise<void> {
  if (!server.listening) return;
  server.closeAllConnections();
  await new Promise<void>((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
}
