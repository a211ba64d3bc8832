import { createServer } from 'node:http';

export interface ListeningApplication {
  readonly origin: string;
  /** The next logout token that is sent here, or an error after ten seconds. */
  nextLogoutToken(): Promise<string>;
  stop(): void;
}

/** An application that hears when a session ends: it keeps the logout tokens that are posted to it. */
export async function startListeningApplication(): Promise<ListeningApplication> {
  const waiting: ((token: string) => void)[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      response.end();
      waiting.shift()?.(new URLSearchParams(body).get('logout_token') ?? '');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    origin: `http://localhost:${typeof address === 'object' && address ? address.port : 0}`,
    nextLogoutToken: () =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('No logout token came.')), 100_000);
        waiting.push((token) => {
          clearTimeout(timer);
          resolve(token);
        });
      }),
    stop: () => server.close(),
  };
}
