import {
  commitTransaction,
  type Endpoint,
  headersWithCors,
  initTransaction,
  killTransaction,
  type PayloadRequest,
} from 'payload';
import { z } from 'zod';
import { importMessage } from '../messages/import-message.ts';
import { accept, compare, keep } from './choose.ts';

const choice = z.object({ hash: z.string() });

/** For the screen that compares: `GET :id/comparison`, `POST :id/accept` and `POST :id/keep`, the latter two naming the version looked at. */
export const pendingEndpoints: Endpoint[] = [
  {
    path: '/:id/comparison',
    method: 'get',
    handler: async (req) => answer(req, await compare(req, idOf(req))),
  },
  { path: '/:id/accept', method: 'post', handler: (req) => choose(req, accept) },
  { path: '/:id/keep', method: 'post', handler: (req) => choose(req, keep) },
];

async function choose(req: PayloadRequest, act: typeof accept): Promise<Response> {
  const body = choice.safeParse(await req.json?.().catch(() => null));
  if (!body.success) {
    return answer(req, { errors: [{ message: importMessage(req.i18n.language, 'pending.noVersion') }] }, 400);
  }
  await initTransaction(req);
  try {
    await act(req, idOf(req), body.data.hash);
    await commitTransaction(req);
  } catch (error) {
    await killTransaction(req);
    throw error;
  }
  return answer(req, {});
}

function idOf(req: PayloadRequest): string {
  const id = req.routeParams?.['id'];
  return typeof id === 'string' ? id : '';
}

function answer(req: PayloadRequest, body: object, status = 200): Response {
  return Response.json(body, { status, headers: headersWithCors({ headers: new Headers(), req }) });
}
