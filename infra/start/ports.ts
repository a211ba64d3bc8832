import { connect, createServer } from 'node:net';

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
function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** One sentence for each wanted port that is taken, naming the variable that changes it. */
export async function complaintsAboutPorts(wanted: readonly WantedPort[]): Promise<string[]> {
  const complaints: string[] = [];
  for (const { what, variable, port } of wanted) {
    const free = (await canListen(port)) && !(await isAnswered(port, '127.0.0.1')) && !(await isAnswered(port, '::1'));
    if (!free)
      complaints.push(`Port ${port} (${what}) is taken. Free it, or choose another: ${variable}=${port + 1} npm start`);
  }
  const seen = new Map<number, string>();
  for (const { variable, port } of wanted) {
    const other = seen.get(port);
    if (other) complaints.push(`${variable} and ${other} are both ${port}: each needs a port of its own.`);
    seen.set(port, variable);
  }
  return complaints;
}
