import express, { type RequestHandler, type Router } from 'express';
import { graphqlPath } from './front.ts';
import { healthRoutes, type Readiness } from './health-routes.ts';

interface AppParts {
  readonly endpoint: RequestHandler;
  readonly readiness: () => Promise<Readiness>;
  /** The page to try operations on; only while developing. */
  readonly page: Router | null;
}

/** What stands behind the front. Express' own etag and signature are off: the endpoint decides about both. */
export function httpApp({ endpoint, readiness, page }: AppParts): express.Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('query parser', false);
  if (page) app.use(page);
  app.use(graphqlPath, endpoint);
  app.use(healthRoutes(readiness));
  app.use(
    (_request, response) =>
      void response.status(404).json({ errors: [{ message: 'Not found', extensions: { code: 'NOT_FOUND' } }] }),
  );
  return app;
}
