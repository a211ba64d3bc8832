import { createServer, type Server } from 'node:http';
import { CompactEncrypt, exportSPKI, importJWK, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createIdentity } from './create-identity.ts';
import { nudgeLast, signedRaw, signedWithPublicText, unsigned, withPart } from './testing/forge.ts';
import { startTestIssuer, type TestIssuer, type TestKey, testKey } from './testing/test-issuer.ts';
import { Unauthorised, type UnauthorisedReason } from './unauthorised.ts';
import { unauthorisedResponse } from './unauthorised-response.ts';

let realm: TestIssuer;
let api: Server;
let url: string;
/** Each holds a key that is not meant for signing tokens here. */
let stranger: TestKey;
let encryption: TestKey;
let curve: TestKey;

/** The smallest API there is: who are you? */
beforeAll(async () => {
  realm = await startTestIssuer();
  stranger = await testKey('stranger');
  encryption = await testKey('encryption', 'RS256', 'enc');
  curve = await testKey('curve', 'ES256');
  const other = await testKey('other-algorithm', 'RS512');
  realm.publish(realm.key.published, encryption.published, curve.published, other.published);
  const identity = createIdentity({
    issuer: realm.issuer,
    audience: 'verbonden-api',
    coolDownInMs: 0,
    isRevoked: async ({ subject }) => subject === 'revoked',
  });
  api = createServer((request, response) => {
    identity.actorOf(request.headers.authorization).then(
      (actor) => response.end(actor.kind),
      (error: unknown) => {
        if (!(error instanceof Unauthorised)) return response.writeHead(500).end(String(error));
        const { status, headers, body } = unauthorisedResponse(error);
        return response.writeHead(status, headers).end(body);
      },
    );
  });
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
  const address = api.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});
afterAll(async () => {
  api.close();
  await realm.stop();
});

const send = (authorization?: string): Promise<Response> =>
  fetch(url, authorization === undefined ? {} : { headers: { authorization } });

const header = { alg: 'RS256', kid: 'first', typ: 'JWT' };
const raw = (change: object, payload: unknown = realm.claims()): Promise<string> =>
  signedRaw({ ...header, ...change }, payload, realm.key.privateKey);
const claimed = (change: Record<string, unknown>): Promise<string> => raw({}, realm.claims(change));
const without = (claim: string): Promise<string> => {
  const { [claim]: _, ...rest } = realm.claims();
  return raw({}, rest);
};
const text = (value: unknown): string => JSON.stringify(value);
const now = (): number => Math.floor(Date.now() / 1000);

type Attack = readonly [name: string, reason: UnauthorisedReason, forge: () => string | Promise<string>];

const algorithms: readonly Attack[] = [
  ['no algorithm at all', 'algorithm', () => raw({ alg: undefined })],
  ['alg none without a signature', 'malformed', () => unsigned({ ...header, alg: 'none' }, realm.claims())],
  ['alg none with the old signature', 'algorithm', () => raw({ alg: 'none' })],
  ['alg nOnE', 'algorithm', () => raw({ alg: 'nOnE' })],
  [
    'HS256 with the public key as its secret (PEM)',
    'algorithm',
    async () => {
      const key = await importJWK(realm.key.published, 'RS256', { extractable: true });
      const secret = key instanceof Uint8Array ? '' : await exportSPKI(key);
      return signedWithPublicText({ ...header, alg: 'HS256' }, realm.claims(), secret);
    },
  ],
  [
    'HS256 with the public key as its secret (JWK)',
    'algorithm',
    () => signedWithPublicText({ ...header, alg: 'HS256' }, realm.claims(), text(realm.key.published)),
  ],
  [
    'an algorithm that the realm does not use, with its published key',
    'algorithm',
    async () => {
      const key = await testKey('other-algorithm', 'RS512');
      return realm.token({}, key);
    },
  ],
  ['a header that lies about the algorithm', 'algorithm', () => raw({ alg: 'RS512' })],
  ['an elliptic curve algorithm', 'algorithm', () => realm.token({}, curve)],
  ['RS256 in the header, an elliptic curve key by its id', 'key', () => raw({ kid: 'curve' })],
  ['an algorithm that is a list', 'algorithm', () => raw({ alg: ['RS256'] })],
];

const keys: readonly Attack[] = [
  ['signed by a stranger under our key id', 'signature', () => realm.token({}, { ...stranger, kid: 'first' })],
  ['signed by a stranger under his own key id', 'key', () => realm.token({}, stranger)],
  ["signed with the realm's encryption key", 'key', () => realm.token({}, encryption)],
  ['no key id', 'key', () => raw({ kid: undefined })],
  ['an empty key id', 'key', () => raw({ kid: '' })],
  ['a key id that is a path', 'key', () => raw({ kid: '../../../../dev/null' })],
  ['a key id that is SQL', 'key', () => raw({ kid: "first' union select 'x" })],
  ['a key id that is a member of every object', 'key', () => raw({ kid: '__proto__' })],
  ['a key id that is a number', 'key', () => raw({ kid: 1 })],
  ['a key id of a thousand characters', 'key', () => raw({ kid: 'k'.repeat(1000) })],
  [
    'an embedded key (jwk)',
    'header',
    async () => signedRaw({ ...header, jwk: stranger.published }, realm.claims(), stranger.privateKey),
  ],
  ['an address of keys (jku)', 'header', () => raw({ jku: `${url}/keys` })],
  ['an address of a certificate (x5u)', 'header', () => raw({ x5u: `${url}/cert` })],
  ['an embedded certificate (x5c)', 'header', () => raw({ x5c: ['MIIB'] })],
  ['a certificate thumbprint (x5t)', 'header', () => raw({ x5t: 'abc' })],
];

const forms: readonly Attack[] = [
  ['no dots', 'malformed', () => 'garbage'],
  ['two parts', 'malformed', async () => (await realm.token()).split('.').slice(0, 2).join('.')],
  ['four parts', 'malformed', async () => `${await realm.token()}.AAAA`],
  ['a dot behind it', 'malformed', async () => `${await realm.token()}.`],
  [
    'an encrypted token',
    'malformed',
    async () => {
      const key = await importJWK({ ...encryption.published, alg: 'RSA-OAEP' });
      const inner = Buffer.from(await realm.token());
      return new CompactEncrypt(inner).setProtectedHeader({ alg: 'RSA-OAEP', enc: 'A256GCM', cty: 'JWT' }).encrypt(key);
    },
  ],
  ['a token within a token', 'malformed', async () => raw({ cty: 'JWT' }, text(await realm.token()))],
  ['another writing of the same signature', 'malformed', async () => withPart(await realm.token(), 2, nudgeLast)],
  ['padding behind the signature', 'malformed', async () => `${await realm.token()}==`],
  [
    'the alphabet of plain base64',
    'malformed',
    async () => withPart(await realm.token(), 2, () => `${'A'.repeat(340)}+/`),
  ],
  [
    'a foreign character in the signature',
    'malformed',
    async () => withPart(await realm.token(), 2, (part) => `${part.slice(0, 9)}!${part.slice(9)}`),
  ],
  [
    'one changed bit of the signature',
    'signature',
    async () => withPart(await realm.token(), 2, (part) => (part[0] === 'A' ? 'B' : 'A') + part.slice(1)),
  ],
  [
    'changed claims under the old signature',
    'signature',
    async () =>
      withPart(await realm.token(), 1, () =>
        Buffer.from(text(realm.claims({ realm_access: { roles: ['cms-admin'] } }))).toString('base64url'),
      ),
  ],
  [
    'the signature of another token',
    'signature',
    async () => {
      const [other, own] = await Promise.all([realm.token({ jti: 'other' }), realm.token()]);
      return withPart(own, 2, () => other.split('.')[2] ?? '');
    },
  ],
  ['no signature', 'malformed', async () => withPart(await realm.token(), 2, () => '')],
  ['a header that is no JSON', 'malformed', () => signedRaw('alg=RS256', realm.claims(), realm.key.privateKey)],
  ['a header that is a list', 'malformed', () => signedRaw([header], realm.claims(), realm.key.privateKey)],
  ['a payload that is no object', 'malformed', () => raw({}, 'null')],
  ['a payload that is a text', 'malformed', () => raw({}, '"claims"')],
  [
    'an algorithm named twice',
    'malformed',
    () => signedRaw('{"alg":"none","alg":"RS256","kid":"first"}', realm.claims(), realm.key.privateKey),
  ],
  ['a subject named twice', 'malformed', () => raw({}, `{"sub":"someone else",${text(realm.claims()).slice(1)}`)],
  [
    'a role list named twice',
    'malformed',
    () => raw({}, text(realm.claims()).replace('"roles":', '"roles":["cms-admin"],"roles":')),
  ],
  [
    'a byte order mark before the header',
    'malformed',
    () => signedRaw(`\uFEFF${text(header)}`, realm.claims(), realm.key.privateKey),
  ],
  ['a critical extension', 'header', () => raw({ crit: ['exp'] })],
  ['an unencoded payload (b64)', 'header', () => raw({ b64: false, crit: ['b64'] })],
  ['a compressed payload (zip)', 'header', () => raw({ zip: 'DEF' })],
  ['an unknown header member', 'header', () => raw({ debug: true })],
  ['nine thousand characters', 'malformed', () => claimed({ padding: 'x'.repeat(6800) })],
];

const claims: readonly Attack[] = [
  ['another issuer', 'issuer', () => claimed({ iss: 'https://elsewhere.example/realms/test' })],
  ['another realm of the same server', 'issuer', () => claimed({ iss: realm.issuer.replace('/test', '/master') })],
  ['the issuer with a slash behind it', 'issuer', () => claimed({ iss: `${realm.issuer}/` })],
  ['no issuer', 'issuer', () => without('iss')],
  ['another audience', 'audience', () => claimed({ aud: 'account' })],
  ['an audience that begins like ours', 'audience', () => claimed({ aud: 'verbonden-api-old' })],
  ['no audience', 'audience', () => without('aud')],
  ['an audience list without us', 'audience', () => claimed({ aud: ['account', 'cms'] })],
  ['a client that is not known', 'client', () => claimed({ azp: 'security-admin-console' })],
  ['a client named like a member of every object', 'client', () => claimed({ azp: 'constructor' })],
  ['no client', 'claims', () => without('azp')],
  ['an empty client', 'claims', () => claimed({ azp: '' })],
  ['no subject', 'claims', () => without('sub')],
  ['an empty subject', 'claims', () => claimed({ sub: '' })],
  ['a subject that is a number', 'claims', () => claimed({ sub: 7 })],
  ['expired', 'expired', () => claimed({ exp: now() - 1, iat: now() - 301 })],
  ['no expiry', 'claims', () => without('exp')],
  ['an expiry that is a text', 'claims', () => claimed({ exp: String(now() + 300) })],
  ['an expiry that is an object', 'claims', () => claimed({ exp: {} })],
  [
    'an expiry beyond all numbers',
    'claims',
    () => raw({}, text(realm.claims({ exp: 0 })).replace('"exp":0', '"exp":1e999')),
  ],
  ['not valid before an hour', 'notYetValid', () => claimed({ nbf: now() + 3600 })],
  ['a not-before that is a text', 'claims', () => claimed({ nbf: 'now' })],
  ['issued in an hour', 'notYetValid', () => claimed({ iat: now() + 3600, exp: now() + 7200 })],
  ['no moment of issue', 'claims', () => without('iat')],
  ['a moment of issue that is a text', 'claims', () => claimed({ iat: String(now()) })],
  ['bound to a certificate', 'bound', () => claimed({ cnf: { 'x5t#S256': 'abc' } })],
  ['bound to a key', 'bound', () => claimed({ cnf: { jkt: 'abc' } })],
  ['an ID token', 'type', () => claimed({ typ: 'ID', nonce: 'n' })],
  ['a refresh token', 'type', () => claimed({ typ: 'Refresh' })],
  ['an offline token', 'type', () => claimed({ typ: 'Offline' })],
  [
    'a logout token',
    'type',
    () =>
      raw(
        { typ: 'logout+jwt' },
        realm.claims({ events: { 'http://schemas.openid.net/event/backchannel-logout': {} } }),
      ),
  ],
  ['a logout token in plain clothes', 'type', () => claimed({ typ: 'Logout' })],
  ['a proof of possession (dpop+jwt)', 'type', () => raw({ typ: 'dpop+jwt' })],
  ['no type', 'claims', () => without('typ')],
  ['roles that are one text', 'claims', () => claimed({ realm_access: { roles: 'cms-admin' } })],
  [
    'roles that are not all texts',
    'claims',
    () => claimed({ realm_access: { roles: ['kcc-agent', { name: 'cms-admin' }] } }),
  ],
  ['an organisation that is a number', 'claims', () => claimed({ organization: 7 })],
  ['organisations that are not all texts', 'claims', () => claimed({ organization: ['stad', null] })],
  ['issued before the not-before of its subject', 'revoked', () => claimed({ sub: 'revoked' })],
];

test('a good token is let in, so that what follows is refused for what it is', async () => {
  const response = await send(`Bearer ${await realm.token()}`);
  expect([response.status, await response.text()]).toEqual([200, 'staff']);
  await expect(send(`Bearer ${await raw({})}`)).resolves.toMatchObject({ status: 200 });
  await expect(
    send(
      `Bearer ${await new SignJWT(realm.claims({ aud: ['account', 'verbonden-api'] })).setProtectedHeader({ alg: 'RS256', kid: 'first', typ: 'at+jwt' }).sign(realm.key.privateKey)}`,
    ),
  ).resolves.toMatchObject({ status: 200 });
});

test('no header at all is nobody in particular', async () => {
  const response = await send();
  expect([response.status, await response.text()]).toEqual([200, 'anonymous']);
});

describe.each([
  ['algorithm', algorithms],
  ['key', keys],
  ['form', forms],
  ['claim', claims],
])('forged by its %s', (_, attacks) => {
  test.each(attacks)('%s is refused: %s', async (_name, reason, forge) => {
    const response = await send(`Bearer ${await forge()}`);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe(new Unauthorised(reason).challenge);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });
});

test.each(['Basic YTpi', 'Bearer', 'Token abc', 'DPoP abc'])('the header "%s" is refused', async (authorization) => {
  const response = await send(authorization);
  expect(response.status).toBe(401);
  expect(response.headers.get('www-authenticate')).toContain('error="invalid_token"');
});

test('every challenge keeps to the characters that RFC 6750 allows', () => {
  const reasons = new Set([...algorithms, ...keys, ...forms, ...claims].map(([, reason]) => reason));
  for (const reason of reasons) {
    expect(new Unauthorised(reason).challenge).toMatch(
      /^Bearer realm="verbonden", error="invalid_token", error_description="[\x20\x21\x23-\x5B\x5D-\x7E]+"$/,
    );
  }
});
