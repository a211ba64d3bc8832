import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { eraseEmbedded } from '@verbonden/kit-postgres';
import { tell } from '../language/tell.mjs';

/** Downloads are no data: fetching them again would only cost time and a network. */
const kept = new Set(['keycloak-server', 'run.json']);

/**
 * Removes what earlier starts kept (database, secrets, logs), after asking. False when the answer was no.
 *
 * @throws Error when nobody can be asked and `--yes` was not given.
 */
export async function reset(home: string, isSure: boolean): Promise<boolean> {
  if (!existsSync(home)) return true;
  if (!isSure) {
    if (!process.stdin.isTTY) throw new Error(tell('reset.nobodyToAsk'));
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    const answer = await terminal.question(tell('reset.question', { home }));
    terminal.close();
    if (!/^(y|yes|j|ja)$/i.test(answer.trim())) return false;
  }
  await eraseEmbedded(home);
  for (const entry of readdirSync(home)) {
    if (!kept.has(entry)) rmSync(path.join(home, entry), { recursive: true, force: true });
  }
  return true;
}
