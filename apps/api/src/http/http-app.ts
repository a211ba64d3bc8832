import express, { type ErrorRequestHandler, type RequestHandler, type Router } from 'express';
import type { Logger } from 'pino';
import { readerOf } from './exchange.ts';
import { graphqlPath } from './front.ts';
import { healthRoutes, type Readiness } from './health-routes.ts';
import { sendRefusal } from './send-refusal.ts';

interface AppParts {
  readonly endpoint: RequestHandler;
  readonly readiness: () => Promise<Readiness>;
  /** The page to try operations on; only while developing. */
  readonly page: Router | null;
  /** Where the identity provider reports. */
  readonly orders: Router | null;
  readonly log: Logger;
}

/** What stands behind the front. Express' own etag and signature are off: the endpoint decides about both. */
export function httpApp({ endpoint, readiness, page, orders, log }: AppParts): express.Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('query parser', false);
  // The front guards one path; whatever merely looks like it must not reach the endpoint.
  app.enable('case sensitive routing');
  app.enable('strict routing');
  if (page) app.use(page);
  app.all(graphqlPath, endpoint);
  app.use(healthRoutes(readiness));
  if (orders) app.use(orders);
  app.use(notFound);
  app.use(failed(log));
  return app;
}

const notFound: RequestHandler = (_request, response) =>
  void response.status(404).json({ errors: [{ message: 'Not found', extensions: { code: 'NOT_FOUND' } }] });

/** Express takes a handler of four for one of errors. */
function failed(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    // What the page's files say of an address they do not have, or would not give: the asker's doing, no fault of ours.
    const { status } = Object(error) as { readonly status?: unknown };
    if (typeof status === 'number' && status >= 400 && status < 500) return notFound(request, response, next);
    const correlationId = String(response.getHeader('x-correlation-id'));
    log.error({ correlationId, error }, 'request failed');
    const reader = { correlationId, ...readerOf(request), responseType: null };
    sendRefusal(response, reader, { status: 500, code: 'INTERNAL' });
  };
}
