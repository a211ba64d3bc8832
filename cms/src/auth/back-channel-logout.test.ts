import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CmsWorld, cmsWorld } from '../testing/cms-world.ts';
import { readAuthEnv } from './env.ts';

const event = { 'http://schemas.openid.net/event/backchannel-logout': {} };

describe('Keycloak tells that a session ended elsewhere', () => {
  let keycloak: Server;
  let issuer: string;
  let world: CmsWorld;
  let keys: Awaited<ReturnType<typeof generateKeyPair>>;

  beforeAll(async () => {
    keys = await generateKeyPair('RS256');
    const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
    keycloak = createServer(({ url }, response) => {
      const metadata = {
        issuer,
        jwks_uri: `${issuer}/certs`,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
      };
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(url?.endsWith('/certs') ? { keys: [jwk] } : metadata));
    });
    await new Promise<void>((resolve) => keycloak.listen(0, '127.0.0.1', resolve));
    const url = `http://localhost:${(keycloak.address() as AddressInfo).port}`;
    issuer = `${url}/realms/verbonden`;
    const secret = 'a secret for tests only, long enough';
    world = await cmsWorld(readAuthEnv({ PAYLOAD_SECRET: secret, KEYCLOAK_URL: url, KEYCLOAK_CLIENT_SECRET: 'x' }));
  });
  afterAll(async () => {
    await world?.close();
    keycloak?.close();
  });
  beforeEach(async () => {
    await world.admin`delete from cms.sessions`;
    await world.admin`insert into cms.sessions (token_hash, user_id, sub, keycloak_session, expires_at)
      values ('a', 'x', 'anna', 's1', now()), ('b', 'x', 'anna', 's2', now()), ('c', 'x', 'bert', 's3', now())`;
  });

  const left = async () =>
    (await world.admin`select token_hash from cms.sessions order by 1`).map((row) => row['token_hash']).join('');
  const tell = async (claims: JWTPayload, privateKey = keys.privateKey) => {
    const token = await new SignJWT({ iss: issuer, aud: 'cms', jti: 'j', events: event, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'one', typ: 'logout+jwt' })
      .setIssuedAt(claims.iat)
      .sign(privateKey);
    const body = new URLSearchParams({ logout_token: token });
    const { origin } = new URL('http://localhost:3000');
    return (await world.rest(new Request(`${origin}/api/oidc/backchannel-logout`, { method: 'POST', body }))).status;
  };

  it('and that session, or every session of the person, is over at once', async () => {
    expect(await tell({ sub: 'anna', sid: 's1' })).toBe(200);
    expect(await left()).toBe('bc');
    expect(await tell({ sub: 'anna' })).toBe(200);
    expect(await left()).toBe('c');
  });

  it('and nobody else can say so', async () => {
    const stranger = await generateKeyPair('RS256');
    const lies: JWTPayload[] = [
      { sub: 'anna', aud: 'api' },
      { sub: 'anna', iss: 'http://localhost:1/realms/verbonden' },
      { sub: 'anna', events: {} },
      { sub: 'anna', nonce: 'x' },
      { sub: 'anna', iat: Math.floor(Date.now() / 1_000) - 600 },
      {},
    ];
    const answers = [
      ...(await Promise.all(lies.map((claims) => tell(claims)))),
      await tell({ sub: 'anna' }, stranger.privateKey),
    ];
    expect(answers).toEqual(answers.map(() => 400));
    expect(await left()).toBe('abc');
  });
});
