import { createServer } from 'node:net';

/** @throws Error naming the port and the variable that changes it, when another program listens there. */
export async function assertFreePort(port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port}, for Postgres, is taken by another program. Set POSTGRES_PORT to a free one.`)
          : error,
      );
    });
    server.listen(port, '127.0.0.1', () => server.close(() => resolve()));
  });
}
