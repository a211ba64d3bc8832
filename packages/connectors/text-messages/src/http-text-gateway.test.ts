import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { httpTextGateway } from './http-text-gateway.ts';
import { TextRefused, TextUnavailable } from './text-gateway.ts';

const message = { id: 'code.1', to: '+32470000000', text: 'Uw code is 123456' };

/** A gateway that keeps what it took, and answers with these statuses in turn. */
async function gateway(statuses: number[]) {
  const taken: unknown[] = [];
  const server = createServer((request, response) => {
    const status = statuses.shift() ?? 202;
    void json(request).then((body) => {
      if (status < 300) taken.push([request.headers.authorization, body]);
      response.writeHead(status).end(`about ${message.to}`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { taken, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/texts` };
}

it('hands the message over with its id, the same at each attempt', async () => {
  const { taken, url } = await gateway([503, 429, 202]);
  const texts = httpTextGateway({ url, token: 'let-me-in' });
  await expect(texts.send(message)).rejects.toThrow(TextUnavailable);
  await expect(texts.send(message)).rejects.toThrow(TextUnavailable);
  await texts.send(message);
  expect(taken).toEqual([['Bearer let-me-in', message]]);
});

it('tells a refusal apart from a gateway that is away, and repeats nothing that holds the number', async () => {
  const { url } = await gateway([422]);
  const refused = await httpTextGateway({ url })
    .send(message)
    .catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(TextRefused);
  expect(String(refused)).not.toContain('470');
  await expect(httpTextGateway({ url: 'http://127.0.0.1:26997' }).send(message)).rejects.toThrow(TextUnavailable);
});
