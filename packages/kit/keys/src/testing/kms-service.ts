import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { seal, unseal } from '../seal.ts';

export interface KmsService {
  readonly url: string;
  /** How often each call was made. */
  readonly calls: { wrap: number; unwrap: number };
  close(): Promise<void>;
}

/** A key management service that keeps to the contract of the README: one master key, one bearer token. */
export async function kmsService({ key, token }: { key: Buffer; token: string }): Promise<KmsService> {
  const calls = { wrap: 0, unwrap: 0 };
  const server = createServer((request, response) => {
    const answer = (status: number, body: object): void =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (request.headers.authorization !== `Bearer ${token}`) return answer(401, { error: 'unknown caller' });
    void readJson(request).then((body) => {
      const context = body['context'] ?? '';
      if (request.url === '/wrap') {
        calls.wrap += 1;
        return answer(200, {
          wrapped: seal(key, context, Buffer.from(body['key'] ?? '', 'base64')).toString('base64url'),
        });
      }
      calls.unwrap += 1;
      const plain = unseal(key, context, Buffer.from(body['wrapped'] ?? '', 'base64url'));
      return plain ? answer(200, { key: plain.toString('base64') }) : answer(422, { error: 'not wrapped here' });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readJson(request: IncomingMessage): Promise<Record<string, string>> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return JSON.parse(text) as Record<string, string>;
}
