import { expect, it } from 'vitest';
import { readStartEnv, readToolEnv } from './env.ts';

it('a Keycloak of one’s own comes with the secret of its client cms, which only the launcher needs', () => {
  const KEYCLOAK_URL = 'https://login.example.org';
  expect(() => readStartEnv({ NODE_ENV: 'development', KEYCLOAK_URL })).toThrow('KEYCLOAK_CLIENT_SECRET');
  const env = readStartEnv({ NODE_ENV: 'development', KEYCLOAK_URL, KEYCLOAK_CLIENT_SECRET: 'of our own' });
  expect(env).toMatchObject({ keycloakUrl: KEYCLOAK_URL, keycloakClientSecret: 'of our own' });
  expect(readToolEnv({ NODE_ENV: 'development', KEYCLOAK_URL })).toMatchObject({ keycloakClientSecret: null });
});

it('the secret of another Keycloak is not given to the realm that is started here', () => {
  const elsewhere = { KEYCLOAK_CLIENT_SECRET: 'of elsewhere', WORKER_CLIENT_SECRET: 'of elsewhere' };
  const env = readStartEnv({ NODE_ENV: 'development', ...elsewhere });
  expect(env).toMatchObject({ keycloakUrl: null, keycloakClientSecret: null, workerClientSecret: null });
});
