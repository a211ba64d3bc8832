import path from 'node:path';
import { type DatabaseUrls, knownLogins, type Login } from '@verbonden/kit-postgres';
import { tell } from '../language/tell.mjs';

/** Where the passwords of the logins are kept. */
export const passwordFile = (home: string): string => path.join(home, 'database-passwords.json');

/** @throws Error naming the logins among these that the kept passwords do not open, and what can be done */
export async function expectLogins(urls: DatabaseUrls, home: string, wanted: readonly Login[]): Promise<void> {
  const known = await knownLogins(urls);
  const unknown = wanted.filter((login) => !known.includes(login));
  if (unknown.length === 0) return;
  throw new Error(tell('database.passwordsElsewhere', { logins: unknown.join(', '), file: passwordFile(home) }));
}
