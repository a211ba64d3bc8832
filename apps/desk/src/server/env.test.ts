import { expect, it } from 'vitest';
import { parseEnv } from './env.ts';

it('asks in production where browsers find the API and Keycloak, and that both are private', () => {
  const NODE_ENV = 'production';
  const KEYCLOAK_URL = 'https://login.city.example';
  expect(() => parseEnv({ NODE_ENV, KEYCLOAK_URL })).toThrow('API_ORIGIN is missing');
  expect(() => parseEnv({ NODE_ENV, API_ORIGIN: 'https://api.city.example' })).toThrow('KEYCLOAK_URL is missing');
  expect(() => parseEnv({ NODE_ENV, KEYCLOAK_URL, API_ORIGIN: 'http://api.city.example' })).toThrow(
    'API_ORIGIN: must be https',
  );
  expect(() => parseEnv({ NODE_ENV, KEYCLOAK_URL: 'http://login.city.example' })).toThrow(
    'KEYCLOAK_URL: must be https',
  );
});

it('takes this machine for granted while developing, and the origin alone of the API', () => {
  expect(parseEnv({})).toMatchObject({ API_ORIGIN: 'http://localhost:4000', DESK_PORT: 5100 });
  expect(parseEnv({ API_ORIGIN: 'http://localhost:4001/', DESK_PORT: '' })).toMatchObject({
    API_ORIGIN: 'http://localhost:4001',
    DESK_PORT: 5100,
  });
});
