import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { complaintsAboutPorts } from './ports.ts';

const open: Server[] = [];
const closeAll = () => Promise.all(open.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
afterEach(closeAll);

function listenOn(host: string, wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    open.push(server);
    server.once('error', reject);
    server.listen({ port: wanted, host }, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}

async function neighbours(): Promise<readonly [number, number]> {
  const first = await listenOn('127.0.0.1');
  return listenOn('127.0.0.1', first + 1).then((second) => [first, second], neighbours);
}

describe('complaintsAboutPorts', () => {
  it.each(['127.0.0.1', '0.0.0.0'])('names a port taken on %s and the variable that changes it', async (host) => {
    const port = await listenOn(host);
    const [complaint, ...more] = await complaintsAboutPorts([{ what: 'API', variable: 'API_PORT', port }]);
    expect(complaint).toContain(`Port ${port} (API) is taken`);
    expect(complaint).toContain('API_PORT=');
    expect(more).toEqual([]);
  });

  it('suggests another port to each of two neighbours that are taken', async () => {
    const [first, second] = await neighbours();
    const complaints = await complaintsAboutPorts([
      { what: 'API', variable: 'API_PORT', port: first },
      { what: 'CMS', variable: 'CMS_PORT', port: second },
    ]);
    const suggested = complaints.map((complaint) => /_PORT=(\d+)/.exec(complaint)?.[1]);
    expect(new Set(suggested).size).toBe(2);
  });

  it('says nothing about a free port', async () => {
    const port = await listenOn('127.0.0.1');
    await closeAll();
    expect(await complaintsAboutPorts([{ what: 'API', variable: 'API_PORT', port }])).toEqual([]);
  });

  it('notices two services on one port', async () => {
    const port = await listenOn('127.0.0.1');
    await closeAll();
    const complaints = await complaintsAboutPorts([
      { what: 'API', variable: 'API_PORT', port },
      { what: 'CMS', variable: 'CMS_PORT', port },
    ]);
    expect(complaints).toEqual([`CMS_PORT and API_PORT are both ${port}: each needs a port of its own.`]);
  });
});
