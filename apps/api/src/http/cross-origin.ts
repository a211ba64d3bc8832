import type { IncomingMessage, ServerResponse } from 'node:http';

/** Which websites' scripts may read answers. Credentials are never allowed: who asks is said by a token, not by a cookie. */
export class CrossOrigin {
  readonly #origins: ReadonlySet<string>;

  constructor(origins: readonly string[]) {
    this.#origins = new Set(origins);
  }

  allow(request: IncomingMessage, response: ServerResponse): void {
    const { origin } = request.headers;
    if (origin === undefined) return;
    if (this.#origins.has('*')) response.setHeader('access-control-allow-origin', '*');
    else if (this.#origins.has(origin)) response.setHeader('access-control-allow-origin', origin);
    else return;
    response.setHeader('access-control-expose-headers', 'x-correlation-id, retry-after, etag');
  }

  answerPreflight(response: ServerResponse): void {
    response.writeHead(204, {
      'access-control-allow-methods': 'GET, POST, OPTIONS',
      'access-control-allow-headers':
        'authorization, content-type, accept, accept-language, x-correlation-id, if-none-match, traceparent, verbonden-purpose, verbonden-capacity, verbonden-disclaimer',
      'access-control-max-age': '86400',
      vary: 'Origin',
    });
    response.end();
  }
}
