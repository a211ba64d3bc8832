import { expect, it } from 'vitest';
import { parseEnv } from './env.ts';

const least = {
  DATABASE_URL: 'postgres://api_actor@localhost/v',
  PUBLIC_DATABASE_URL: 'postgres://api_public@localhost/v',
};

const inProduction = {
  ...least,
  NODE_ENV: 'production',
  CURSOR_KEY: 'k'.repeat(32),
  KEYCLOAK_URL: 'https://login.example',
  KEYS_FOLDER: '/var/lib/keys',
  KEYS_MASTER: '0'.repeat(64),
};

it('says in one sentence what is missing and what is wrong', () => {
  expect(() => parseEnv({ DATABASE_URL: least.DATABASE_URL, API_PORT: 'four' })).toThrow(
    /^The API cannot start: PUBLIC_DATABASE_URL is missing: must be a postgres:\/\/ address of the login api_public; API_PORT: .+\.$/,
  );
});

it('offers the conveniences of development only while developing', () => {
  const development = parseEnv(least);
  expect([development.INTROSPECTION, development.CORS_ORIGINS]).toEqual([true, ['*']]);
  const production = parseEnv(inProduction);
  expect([production.INTROSPECTION, production.CORS_ORIGINS]).toEqual([false, []]);
});

it.each(['CURSOR_KEY', 'KEYCLOAK_URL', 'KEYS_FOLDER', 'KEYS_MASTER'])(
  'assumes nothing about %s in production',
  (name) => {
    expect(() => parseEnv({ ...inProduction, [name]: undefined })).toThrow(
      new RegExp(`^The API cannot start: ${name} is missing[;:] .+\\.$`),
    );
  },
);

it.each([
  ['TRUST_PROXY', 'nonsense'],
  ['API_PORT', '99999'],
  ['KEYCLOAK_URL', 'nonsense'],
  ['KEYCLOAK_URL', 'http://login.example'],
])('names %s when its value is wrong', (name, value) => {
  expect(() => parseEnv({ ...least, [name]: value })).toThrow(new RegExp(`^The API cannot start: ${name}: .+\\.$`));
});

it('reads the address of Keycloak with or without a slash at the end', () => {
  expect(parseEnv({ ...inProduction, KEYCLOAK_URL: 'https://login.example/' }).KEYCLOAK_URL).toBe(
    'https://login.example',
  );
});
