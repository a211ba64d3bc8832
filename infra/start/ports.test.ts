import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { complaintsAboutPorts } from './ports.ts';

const open: { close: () => void }[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

function listenOn(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    open.push(server);
    server.once('error', reject);
    server.listen({ port: 0, host }, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}

describe('complaintsAboutPorts', () => {
  it.each(['127.0.0.1', '0.0.0.0'])('names a port taken on %s and the variable that changes it', async (host) => {
    const port = await listenOn(host);
    const [complaint, ...more] = await complaintsAboutPorts([{ what: 'API', variable: 'API_PORT', port }]);
    expect(complaint).toContain(`Port ${port} (API) is taken`);
    expect(complaint).toContain('API_PORT=');
    expect(more).toEqual([]);
  });

  it('says nothing about a free port', async () => {
    const port = await listenOn('127.0.0.1');
    for (const server of open.splice(0))
      await new Promise<void>((resolve) => {
        server.close();
        setTimeout(resolve, 20);
      });
    expect(await complaintsAboutPorts([{ what: 'API', variable: 'API_PORT', port }])).toEqual([]);
  });

  it('notices two services on one port', async () => {
    const port = await listenOn('127.0.0.1');
    for (const server of open.splice(0))
      await new Promise<void>((resolve) => {
        server.close();
        setTimeout(resolve, 20);
      });
    const complaints = await complaintsAboutPorts([
      { what: 'API', variable: 'API_PORT', port },
      { what: 'CMS', variable: 'CMS_PORT', port },
    ]);
    expect(complaints).toEqual([`CMS_PORT and API_PORT are both ${port}: each needs a port of its own.`]);
  });
});
