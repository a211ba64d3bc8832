import { expect, it } from 'vitest';
import { parseEnv } from './env.ts';

const least = { DATABASE_URL: 'postgres://worker_login:x@localhost/verbonden' };
const production = {
  ...least,
  NODE_ENV: 'production',
  KEYS_FOLDER: '/keys',
  KEYS_MASTER: 'a'.repeat(64),
  KEYCLOAK_URL: 'https://keycloak.city.example',
  WORKER_CLIENT_SECRET: 'secret',
  SMTP_URL: 'smtps://mail.city.example',
  MAIL_FROM: 'Stad <geen-antwoord@city.example>',
  OFFICERS_MAIL: 'privacy@city.example',
};

it('needs nothing but a database to develop, and everything that people depend on in production', () => {
  expect(parseEnv(least)).toMatchObject({ WORKER_PORT: 4100, isProduction: false });
  expect(parseEnv(production)).toMatchObject({ isProduction: true });
  for (const name of ['KEYS_FOLDER', 'KEYS_MASTER', 'KEYCLOAK_URL', 'WORKER_CLIENT_SECRET', 'SMTP_URL', 'MAIL_FROM']) {
    expect(() => parseEnv({ ...production, [name]: '' })).toThrow(`${name} is missing; in production`);
  }
  expect(() => parseEnv({ ...production, WORKER_CLIENT_SECRET: 'worker-for-development-only' })).toThrow(
    'known to everybody',
  );
});

it.each([
  [{}, 'DATABASE_URL is missing'],
  [{ ...least, KEYCLOAK_URL: 'http://keycloak.city.example' }, 'KEYCLOAK_URL: must be https'],
  [{ ...least, SMTP_URL: 'http://mail' }, 'SMTP_URL: must be an smtp://'],
  [{ ...least, MAIL_FROM: 'the city' }, 'MAIL_FROM: must be like'],
  [{ ...least, KEYS_MASTER: 'short' }, 'KEYS_MASTER: must be 64 hexadecimal digits'],
])('names what is wrong: %j', (given, sentence) => {
  expect(() => parseEnv(given)).toThrow(sentence);
});
