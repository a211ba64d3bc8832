import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAuthEnv } from './env.ts';

const least = { PAYLOAD_SECRET: 'a secret of more than thirty-two signs', KEYCLOAK_CLIENT_SECRET: 'x' };

describe('how people sign in', () => {
  it('needs two secrets and nothing more on one machine', () => {
    expect(readAuthEnv(least)).toMatchObject({ origin: 'http://localhost:3000', sessionSeconds: 600 });
  });

  it('names what is missing', () => {
    expect(() => readAuthEnv({})).toThrow(/PAYLOAD_SECRET.*KEYCLOAK_CLIENT_SECRET/);
  });

  it.each(['http://login.demo.example', 'http://localhost.demo.example:8080', 'ftp://localhost'])(
    'refuses %s, where passwords would travel in the open',
    (KEYCLOAK_URL) => {
      expect(() => readAuthEnv({ ...least, KEYCLOAK_URL })).toThrow(
        'KEYCLOAK_URL (must be https unless it is on this machine)',
      );
    },
  );

  it('refuses in production the secret that the realm file has for development', () => {
    const realm = readFileSync(new URL('../../../infra/keycloak/realm.json', import.meta.url), 'utf8');
    const KEYCLOAK_CLIENT_SECRET = /CMS_CLIENT_SECRET:([^}]+)}/.exec(realm)?.[1] ?? '';
    const given = { ...least, KEYCLOAK_CLIENT_SECRET };
    expect(readAuthEnv(given).keycloak.clientSecret).toBe(KEYCLOAK_CLIENT_SECRET);
    expect(() => readAuthEnv({ ...given, NODE_ENV: 'production' })).toThrow(
      /KEYCLOAK_CLIENT_SECRET \(is the one for development/,
    );
    expect(readAuthEnv({ ...least, NODE_ENV: 'production' }).keycloak.clientSecret).toBe('x');
  });

  it('never lets a session outlast ten minutes without asking again', () => {
    expect(() => readAuthEnv({ ...least, CMS_SESSION_SECONDS: '3600' })).toThrow(/CMS_SESSION_SECONDS/);
  });
});
