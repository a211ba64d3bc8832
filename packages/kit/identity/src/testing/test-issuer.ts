import { createServer, type ServerResponse } from 'node:http';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';

type Algorithm = 'RS256' | 'ES256' | 'PS256' | 'RS512';

export interface TestKey {
  readonly kid: string;
  readonly alg: Algorithm;
  readonly privateKey: CryptoKey;
  /** As the key set publishes it. */
  readonly published: JWK;
}

export async function testKey(kid: string, alg: Algorithm = 'RS256', use = 'sig'): Promise<TestKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { kid, alg, privateKey, published: { ...(await exportJWK(publicKey)), kid, use, alg } };
}

export type Answer = (response: ServerResponse) => void;

export interface TestIssuer {
  readonly issuer: string;
  readonly key: TestKey;
  /** How often the keys were asked for. */
  asked(): number;
  publish(...keys: readonly JWK[]): void;
  /** What the key address answers instead of a key set. */
  answerWith(answer: Answer | null): void;
  /** The status with which the realm answers who holds a token; null takes every token. */
  refuseUserInfo(status: number | null): void;
  /** What the realm tells everyone about itself. */
  say(about: unknown): void;
  /** Claims of a good access token of the desk, to change one thing in. */
  claims(change?: JWTPayload): JWTPayload;
  token(change?: JWTPayload, key?: TestKey): Promise<string>;
  stop(): Promise<void>;
}

/** A realm that signs whatever a test wants signed. */
export async function startTestIssuer(): Promise<TestIssuer> {
  const key = await testKey('first');
  let [keys, asked]: [readonly JWK[], number] = [[key.published], 0];
  let answer: Answer | null = null;
  let [userInfo, about]: [number | null, unknown] = [null, { 'tokens-not-before': 0 }];
  const server = createServer(({ url = '' }, response) => {
    if (url.endsWith('/userinfo')) return void response.writeHead(userInfo ?? 200).end('{}');
    if (url === '/realms/test') return void response.end(JSON.stringify(about));
    asked += 1;
    if (answer) answer(response);
    else response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const issuer = `http://127.0.0.1:${port}/realms/test`;
  const claims = (change: JWTPayload = {}): JWTPayload => {
    const now = Math.floor(Date.now() / 1000);
    const good = {
      iss: issuer,
      aud: 'verbonden-api',
      sub: '5e2a3a3e-6f0f-4d8e-9d56-0d4a4f1b7a11',
      azp: 'desk',
      typ: 'Bearer',
      iat: now,
      exp: now + 300,
      acr: '1',
      realm_access: { roles: ['kcc-agent'] },
      organization: ['stad'],
    };
    return { ...good, ...change };
  };
  return {
    issuer,
    key,
    asked: () => asked,
    publish: (...published) => {
      keys = published;
    },
    answerWith: (next) => {
      answer = next;
    },
    refuseUserInfo: (status) => {
      userInfo = status;
    },
    say: (next) => {
      about = next;
    },
    claims,
    token: (change, { kid, alg, privateKey } = key) =>
      new SignJWT(claims(change)).setProtectedHeader({ alg, kid, typ: 'JWT' }).sign(privateKey),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
