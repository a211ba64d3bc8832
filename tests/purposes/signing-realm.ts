import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SigningRealm {
  /** What stands before `/realms/verbonden`. */
  readonly url: string;
  /** An access token of the desk, for two hours. */
  token(subject: string, roles: readonly string[]): string;
  close(): void;
}

const inBase64 = (value: object | string) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** A realm that publishes one key and signs for whoever asks: measured is what comes after a token was verified. */
export async function signingRealm(): Promise<SigningRealm> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = publicKey.export({ format: 'jwk' });
  const kid = createHash('sha256').update(JSON.stringify(jwk)).digest('hex').slice(0, 16);
  const keys = JSON.stringify({ keys: [{ ...jwk, kid, use: 'sig', alg: 'RS256' }] });
  const server = createServer(({ url = '' }, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(url.endsWith('/certs') ? keys : url.endsWith('/userinfo') ? '{}' : '{"tokens-not-before":0}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    token: (subject, roles) => {
      const iat = Math.floor(Date.now() / 1000);
      const claims = {
        iss: `${url}/realms/verbonden`,
        aud: 'verbonden-api',
        sub: subject,
        azp: 'desk',
        typ: 'Bearer',
        iat,
        exp: iat + 7200,
        acr: '1',
        realm_access: { roles },
      };
      const body = `${inBase64({ alg: 'RS256', typ: 'JWT', kid })}.${inBase64(claims)}`;
      return `${body}.${sign('RSA-SHA256', Buffer.from(body), privateKey).toString('base64url')}`;
    },
    close: () => server.close(),
  };
}
