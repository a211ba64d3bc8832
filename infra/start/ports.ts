import { connect, createServer } from 'node:net';
import { tell } from '../language/tell.mjs';

export interface WantedPort {
  readonly what: string;
  readonly variable: string;
  readonly port: number;
}

/** True when somebody answers there, on whichever loopback address. */
function isAnswered(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 1000 });
    const end = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket
      .once('connect', () => end(true))
      .once('error', () => end(false))
      .once('timeout', () => end(false));
  });
}

/** True when we may listen there: a port can be held by a server that does not answer yet. */
export function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}

async function isFree(port: number): Promise<boolean> {
  return (await canListen(port)) && !(await isAnswered(port, '127.0.0.1')) && !(await isAnswered(port, '::1'));
}

/** One that is neither taken, nor wanted by another part, nor suggested for one: a suggestion that fails as well is none. */
async function freePortAfter(port: number, spoken: ReadonlySet<number>): Promise<number> {
  for (let candidate = port + 1; candidate < 65_535; candidate += 1) {
    if (!spoken.has(candidate) && (await isFree(candidate))) return candidate;
  }
  return port;
}

/** One sentence for each wanted port that is taken, naming the variable that changes it. */
export async function complaintsAboutPorts(wanted: readonly WantedPort[]): Promise<string[]> {
  const complaints: string[] = [];
  const spoken = new Set(wanted.map(({ port }) => port));
  for (const { what, variable, port } of wanted) {
    if (await isFree(port)) continue;
    const other = await freePortAfter(port, spoken);
    spoken.add(other);
    complaints.push(tell('port.taken', { port, what, variable, other }));
  }
  const seen = new Map<number, string>();
  for (const { variable, port } of wanted) {
    const other = seen.get(port);
    if (other) complaints.push(tell('port.twice', { variable, other, port }));
    seen.set(port, variable);
  }
  return complaints;
}
