import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { ResponseCache } from '../cache/response-cache.ts';
import { SingleFlight } from '../cache/single-flight.ts';
import { type ClientAddress, clientAddress } from './client-address.ts';
import { correlationIdOf } from './correlation-id.ts';
import { CrossOrigin } from './cross-origin.ts';
import { attachExchange, type Exchange, readerOf } from './exchange.ts';
import { responseTypeOf, wantsPage } from './media-type.ts';
import { type RateLimit, rateLimit } from './rate-limit.ts';
import { type BodyRead, readBody } from './read-body.ts';
import { sendPublicAnswer, varies } from './send-answer.ts';
import { type Reader, type Refusal, sendRefusal } from './send-refusal.ts';

export interface FrontSettings {
  readonly corsOrigins: readonly string[];
  readonly trustProxy: string;
  readonly rateLimitPerMinute: number;
  readonly bodyLimitInBytes: number;
  readonly hasPage: boolean;
}

export const graphqlPath = '/graphql';
const noBody: BodyRead = { kind: 'body', body: null };

/** Stands before Express: what can be refused or answered from memory never costs an operation. */
export class Front {
  readonly #settings: FrontSettings;
  readonly #cache: ResponseCache;
  readonly #behind: RequestListener;
  readonly #log: Logger;
  readonly #crossOrigin: CrossOrigin;
  readonly #addressOf: ClientAddress;
  readonly #waitFor: RateLimit;
  readonly #flights = new SingleFlight();

  constructor(settings: FrontSettings, parts: { cache: ResponseCache; behind: RequestListener; log: Logger }) {
    this.#settings = settings;
    this.#cache = parts.cache;
    this.#behind = parts.behind;
    this.#log = parts.log;
    this.#crossOrigin = new CrossOrigin(settings.corsOrigins);
    this.#addressOf = clientAddress(settings.trustProxy);
    this.#waitFor = rateLimit(settings.rateLimitPerMinute);
  }

  /** Counts a connection of another kind as a request of the same client. */
  async mayConnect(request: IncomingMessage): Promise<boolean> {
    return (await this.#waitFor(this.#addressOf(request))) === null;
  }

  readonly handle: RequestListener = (request, response) => {
    const correlationId = correlationIdOf(request.headers['x-correlation-id']);
    response.setHeader('x-correlation-id', correlationId);
    response.setHeader('x-content-type-options', 'nosniff');
    this.#crossOrigin.allow(request, response);
    if (!isGraphql(request.url)) {
      this.#behind(request, response);
      return;
    }
    const reader = { correlationId, ...readerOf(request), responseType: responseTypeOf(request.headers.accept) };
    this.#graphql(request, response, reader).catch((error: unknown) => {
      this.#log.error({ correlationId, error }, 'request failed');
      sendRefusal(response, reader, { status: 500, code: 'INTERNAL' });
    });
  };

  async #graphql(request: IncomingMessage, response: ServerResponse, reader: Reader & ReturnType<typeof readerOf>) {
    const { method } = request;
    if (method === 'OPTIONS') return this.#crossOrigin.answerPreflight(response);
    if (this.#settings.hasPage && method === 'GET' && wantsPage(request.headers.accept)) {
      return this.#behind(request, response);
    }
    const seconds = await this.#waitFor(this.#addressOf(request));
    if (seconds !== null) {
      const headers = { 'retry-after': String(seconds) };
      return sendRefusal(response, reader, { status: 429, code: 'RATE_LIMITED', facts: { seconds }, headers });
    }
    const { responseType } = reader;
    const refusal = refusalByHead(request);
    if (refusal) return sendRefusal(response, reader, refusal);
    if (responseType === null) return sendRefusal(response, reader, { status: 406, code: 'NOT_ACCEPTABLE' });
    const read = method === 'POST' ? await readBody(request, this.#settings.bodyLimitInBytes) : noBody;
    if (read.kind === 'clientGone') return;
    if (read.kind === 'tooLarge') {
      const facts = { maximum: this.#settings.bodyLimitInBytes };
      return sendRefusal(response, reader, {
        status: 413,
        code: 'BODY_TOO_LARGE',
        facts,
        headers: { connection: 'close' },
      });
    }
    const exchange = { ...reader, responseType, body: read.body, share: () => undefined };
    const { opening } = this.#cache;
    if (request.headers.authorization !== undefined || opening === null) {
      return this.#pass(request, response, exchange);
    }
    await this.#answerOrFly(request, response, { exchange, opening });
  }

  async #answerOrFly(
    request: IncomingMessage,
    response: ServerResponse,
    { exchange, opening }: { readonly exchange: Exchange; readonly opening: number },
  ): Promise<void> {
    const key = meaningOf(request, exchange);
    for (;;) {
      const answer = this.#cache.find(key);
      if (answer) {
        this.#log.debug({ correlationId: exchange.correlationId }, 'answered from memory');
        return sendPublicAnswer(request, response, answer);
      }
      const flight = this.#flights.join(key);
      if ('wait' in flight) {
        if ((await flight.wait) === 'notShared') return this.#pass(request, response, exchange);
        continue;
      }
      response.once('close', () => flight.land(response.writableFinished ? 'notShared' : 'aborted'));
      if (response.destroyed) return flight.land('aborted');
      return this.#pass(request, response, {
        ...exchange,
        share: (shared, version) =>
          flight.land(this.#cache.store(key, shared, { version, opening }) ? 'stored' : 'notShared'),
      });
    }
  }

  #pass(request: IncomingMessage, response: ServerResponse, exchange: Exchange): void {
    if (response.destroyed) return;
    response.setHeader('vary', varies);
    attachExchange(request, exchange);
    this.#behind(request, response);
  }
}

function isGraphql(url: string | undefined): boolean {
  return (
    url !== undefined &&
    url.startsWith(graphqlPath) &&
    (url.length === graphqlPath.length || url[graphqlPath.length] === '?')
  );
}

function refusalByHead({ method, headers }: IncomingMessage): Refusal | null {
  if (method !== 'GET' && method !== 'POST') {
    return { status: 405, code: 'METHOD_NOT_ALLOWED', headers: { allow: 'GET, POST, OPTIONS' } };
  }
  if (method === 'GET') return null;
  // Only a content type that a form cannot send, so a browser asks before it sends one from another site.
  const isJson = /^application\/json\s*(;\s*charset="?utf-?8"?\s*)?$/i.test(headers['content-type'] ?? '');
  const isPlain = (headers['content-encoding'] ?? 'identity') === 'identity';
  return isJson && isPlain ? null : { status: 415, code: 'MEDIA_TYPE_REFUSED' };
}

/** Everything the answer of an anonymous reader depends on. */
function meaningOf(request: IncomingMessage, { responseType, locale, body }: Exchange): string {
  const asked = body === null ? `?${request.url?.slice(graphqlPath.length) ?? ''}` : body.toString('latin1');
  return `${responseType === 'application/json' ? 'j' : 'g'}${locale} ${asked}`;
}
