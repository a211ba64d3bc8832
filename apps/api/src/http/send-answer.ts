import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CachedAnswer } from '../cache/response-cache.ts';

/** What an answer depends on besides its address. */
export const varies = 'Accept, Accept-Language, Authorization, Origin';

const publicGet = { vary: varies, 'cache-control': 'public, max-age=0, must-revalidate' };

/** Sends a public answer; a GET whose reader has it already gets no body. */
export function sendPublicAnswer(request: IncomingMessage, response: ServerResponse, answer: CachedAnswer): void {
  const { body, contentType } = answer;
  if (request.method !== 'GET') {
    response.writeHead(200, {
      'content-type': contentType,
      'content-length': body.length,
      'cache-control': 'no-store',
    });
    response.end(body);
    return;
  }
  const { etag } = answer;
  if (isAlreadyHeld(request.headers['if-none-match'], etag)) {
    response.writeHead(304, { ...publicGet, etag });
    response.end();
    return;
  }
  response.writeHead(200, { ...publicGet, 'content-type': contentType, 'content-length': body.length, etag });
  response.end(body);
}

function isAlreadyHeld(held: string | undefined, etag: string): boolean {
  if (held === undefined) return false;
  return held === '*' || held.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
