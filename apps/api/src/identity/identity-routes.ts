import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Identity, IdentityUnavailable, type TokensEnded, Unauthorised } from '@verbonden/kit-identity';
import { type RequestHandler, Router } from 'express';
import type { Logger } from 'pino';
import { readBody } from '../http/read-body.ts';

export interface IdentityRoutes {
  readonly identity: Pick<Identity, 'readPush' | 'readLogout'>;
  /** Keeps for every process that these tokens are over. */
  readonly endTokens: (ended: TokensEnded) => Promise<void>;
  /** Counts against the limit of whoever asks. */
  readonly mayAsk: (request: IncomingMessage) => Promise<boolean>;
  readonly log: Logger;
}

/** Longer than any order of Keycloak's. */
const mostBytes = 8192;

/**
 * Where Keycloak tells that tokens are over: `k_push_not_before` below the admin URL of a client, `backchannel-logout` for a
 * session that ended. Only what the realm signed for this is believed; the answer to anything else says no more than that.
 */
export function identityRoutes(parts: IdentityRoutes): Router {
  const { identity } = parts;
  const router = Router({ caseSensitive: true, strict: true });
  router.post(
    '/identity/k_push_not_before',
    handler(parts, (body) => identity.readPush(body.toString('latin1'))),
  );
  router.post(
    '/identity/backchannel-logout',
    handler(parts, (body) => {
      const given = new URLSearchParams(body.toString('latin1')).getAll('logout_token');
      if (given.length !== 1) throw new Unauthorised('malformed');
      return identity.readLogout(given[0] ?? '');
    }),
  );
  return router;
}

function handler(parts: IdentityRoutes, read: (body: Buffer) => Promise<TokensEnded>): RequestHandler {
  return async (request, response) => {
    if (!(await parts.mayAsk(request))) return finish(response, 429);
    const given = await readBody(request, mostBytes);
    if (given.kind === 'clientGone') return;
    if (given.kind === 'tooLarge') return finish(response, 413);
    const correlationId = response.getHeader('x-correlation-id');
    try {
      const ended = await read(given.body ?? Buffer.alloc(0));
      await parts.endTokens(ended);
      const { scope, notBefore } = ended;
      parts.log.info({ correlationId, scope, notBefore }, 'the realm ended tokens');
      finish(response, 204);
    } catch (error) {
      if (!(error instanceof Unauthorised || error instanceof IdentityUnavailable)) throw error;
      const reason = error instanceof Unauthorised ? error.reason : 'unavailable';
      parts.log.warn({ correlationId, reason }, 'an order to end tokens was refused');
      finish(response, error instanceof Unauthorised ? 400 : 503);
    }
  };
}

function finish(response: ServerResponse, status: 204 | 400 | 413 | 429 | 503): void {
  response.writeHead(status, { 'cache-control': 'no-store', ...(status === 413 && { connection: 'close' }) }).end();
}
