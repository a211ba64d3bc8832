import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the worker leans on; a part that is away does not stop the rest. */
export interface Readiness {
  /** Nothing can be done without it. */
  readonly database: boolean;
  readonly queue: boolean;
  /** Whether what is read can be logged for at least a month to come. */
  readonly log: boolean;
  readonly realm: boolean;
  readonly mail: boolean;
  /** Whether everybody could be erased who is to be. */
  readonly erasures: boolean;
}

export interface HealthServer {
  readonly url: string;
  close(): Promise<void>;
}

export interface HealthOptions {
  readonly host: string;
  readonly port: number;
  readonly readiness: () => Promise<Readiness>;
}

/** `/health`: the process lives. `/ready`: 503 when it cannot work; when only Keycloak or the mail server is away it says so and works on. */
export async function healthServer({ host, port, readiness }: HealthOptions): Promise<HealthServer> {
  const server = createServer((request, response) => {
    const answer = (status: number, body: object): void =>
      void response
        .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
        .end(JSON.stringify(body));
    if (request.url === '/health') return answer(200, { status: 'up' });
    if (request.url !== '/ready') return answer(404, { status: 'unknown' });
    void readiness().then((parts) => {
      const isReady = parts.database && parts.queue && parts.log;
      answer(isReady ? 200 : 503, { status: isReady ? 'ready' : 'not ready', ...parts });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
