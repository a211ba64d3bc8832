import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { trace } from '@opentelemetry/api';
import { aPublication } from '@verbonden/content/sample';
import { afterEach, expect, it } from 'vitest';
import { type CatalogueApi, catalogueApi } from '../testing/catalogue-api.ts';
import { answerOf, ask } from '../testing/small-api.ts';
import { startTelemetry } from './telemetry.ts';

interface Span {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
}

interface Export {
  readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly Span[] }[] }[];
}

let collector: Server | undefined;
let api: CatalogueApi | undefined;
let stop: (() => Promise<void>) | undefined;
afterEach(async () => {
  await stop?.();
  trace.disable();
  await api?.close();
  collector?.closeAllConnections();
  collector?.close();
});

/** A collector that takes OTLP over HTTP, and what it was sent. */
async function collecting(): Promise<{ readonly url: string; readonly bodies: string[] }> {
  const bodies: string[] = [];
  collector = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      bodies.push(Buffer.concat(chunks).toString());
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  }).listen(0, '127.0.0.1');
  await once(collector, 'listening');
  return { url: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`, bodies };
}

const spansIn = (bodies: readonly string[]): Span[] =>
  bodies
    .map((body) => JSON.parse(body) as Export)
    .flatMap(({ resourceSpans }) =>
      resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
    );

const query = 'query Peeters($query: String!) { search(query: $query) { hits { totalCount } } }';

it('a request gives one trace below the caller’s, with a span for the operation and one for its statement, and nothing personal', async () => {
  const { url, bodies } = await collecting();
  stop = await startTelemetry(url);
  api = await catalogueApi();
  await api.publish(aPublication(1, { title: { nl: 'Parkeervergunning' } }));
  const traceId = '0af7651916cd43dd8448eb211c80319c';
  await ask(
    api.url,
    { query: query.replace('Peeters', 'Find'), variables: { query: 'Jan Janssens' } },
    {
      traceparent: `00-${traceId}-b7ad6b7169203331-01`,
      'x-correlation-id': 'desk-2026-000500',
    },
  );
  await stop();
  const spans = spansIn(bodies).filter((span) => span.traceId === traceId);
  const operation = spans.find(({ parentSpanId }) => parentSpanId === 'b7ad6b7169203331');
  expect(operation?.name).toBe('query Find');
  expect(spans.filter(({ parentSpanId }) => parentSpanId === operation?.spanId).map(({ name }) => name)).toEqual([
    'statement',
  ]);
  const sent = bodies.join('');
  expect(sent).toContain('desk-2026-000500');
  for (const personal of ['Janssens', '127.0.0.1', 'select', '$query']) expect(sent).not.toContain(personal);
});

it('a collector that is not there changes nothing for who asks', async () => {
  stop = await startTelemetry('http://127.0.0.1:9');
  api = await catalogueApi();
  const answer = await ask(api.url, { query, variables: { query: 'x' } });
  expect([answer.status, (await answerOf(answer)).data]).toEqual([200, { search: { hits: { totalCount: 0 } } }]);
  await stop();
});
