import { expect, test } from 'vitest';
import { startDevelopmentIssuer } from './start-development-issuer.ts';

test('it refuses to run in production, and says what to use instead', async () => {
  await expect(startDevelopmentIssuer({ port: 0, environment: 'production' })).rejects.toThrowError(/KEYCLOAK_URL/);
});

test('a taken port is named, with the variable that changes it', async () => {
  const first = await startDevelopmentIssuer({ port: 0 });
  const port = Number(new URL(first.url).port);
  await expect(startDevelopmentIssuer({ port })).rejects.toThrowError(`Port ${port} is taken`);
  await first.stop();
});

test('two issuers in one process know nothing of each other', async () => {
  const [one, other] = await Promise.all([startDevelopmentIssuer({ port: 0 }), startDevelopmentIssuer({ port: 0 })]);
  const keysOf = async (issuer: string) => (await fetch(`${issuer}/protocol/openid-connect/certs`)).text();
  expect(await keysOf(one.issuer)).not.toBe(await keysOf(other.issuer));
  await Promise.all([one.stop(), other.stop()]);
});

test.each([
  ['/admin/realms/verbonden/users?username=editor', 401],
  ['/realms/verbonden/protocol/openid-connect/userinfo', 401],
  ['/realms/other/protocol/openid-connect/certs', 404],
  ['/', 404],
])('%s without a token is answered with HTTP %i', async (path, status) => {
  const issuer = await startDevelopmentIssuer({ port: 0 });
  expect((await fetch(`${issuer.url}${path}`)).status).toBe(status);
  await issuer.stop();
});
