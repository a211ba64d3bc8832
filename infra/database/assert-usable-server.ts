import postgres from 'postgres';
import { tell } from '../language/tell.mjs';

const oldestUsable = 18;

/** Why a server of this version (`18.4`, `15.18 (Debian 15.18-0)`) will not do; null when it will. */
export function complaintAboutServer(version: string): string | null {
  return Number.parseInt(version, 10) >= oldestUsable
    ? null
    : tell('database.tooOld', { oldest: oldestUsable, version });
}

/** @throws Error naming its version, when this server is older than what our SQL is written for and tested on */
export async function assertUsableServer(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    const [server] = await sql<{ version: string }[]>`select current_setting('server_version') as version`;
    const complaint = complaintAboutServer(server?.version ?? '');
    if (complaint !== null) throw new Error(complaint);
  } finally {
    await sql.end();
  }
}
