import { createServer, type RequestListener } from 'node:http';
import { buffer } from 'node:stream/consumers';

type Answer = (request: Request) => Promise<Response>;

export interface DoorOfCms {
  /** The address that the realm knows. */
  readonly origin: string;
  /** Lets the identity provider in to this CMS from now on. */
  open(answer: Answer): void;
  close(): void;
}

/** The address of a CMS that is there before the CMS is, because a realm must know where to send its news. */
export async function doorOfCms(): Promise<DoorOfCms> {
  let answer: Answer = async () => new Response(null, { status: 503 });
  const server = createServer((request, response) => void letIn(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const origin = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`;
  return {
    origin,
    open: (cms) => {
      answer = cms;
    },
    close: () => server.close(),
  };

  async function letIn(...[request, response]: Parameters<RequestListener>): Promise<void> {
    const { status } = await answer(
      new Request(new URL(request.url ?? '/', origin), {
        method: request.method ?? 'GET',
        headers: { 'content-type': request.headers['content-type'] ?? '' },
        body: new Uint8Array(await buffer(request)),
      }),
    );
    response.writeHead(status).end();
  }
}
