import { Router } from 'express';

/** What a process needs before it may be sent requests; each part by name. */
export type Readiness = Readonly<Record<string, boolean>>;

/** `/health`: the process lives. `/ready`: send it requests. */
export function healthRoutes(readiness: () => Promise<Readiness>): Router {
  const router = Router();
  router.get('/health', (_request, response) => void response.set('cache-control', 'no-store').json({ status: 'ok' }));
  router.get('/ready', async (_request, response) => {
    const parts = await readiness();
    const isReady = Object.values(parts).every(Boolean);
    response
      .status(isReady ? 200 : 503)
      .set('cache-control', 'no-store')
      .json({ status: isReady ? 'ready' : 'notReady', parts });
  });
  return router;
}
