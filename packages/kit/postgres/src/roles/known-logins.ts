import postgres from 'postgres';
import type { DatabaseUrls } from './bootstrap.ts';
import { type Login, logins } from './role-names.ts';

/**
 * The logins that these addresses really let in. Of the others the password is not known here: it was made, or changed, elsewhere.
 * @throws Error when the database cannot be reached
 */
export async function knownLogins(urls: Pick<DatabaseUrls, Login>): Promise<readonly Login[]> {
  const isKnown = await Promise.all(logins.map((login) => letsIn(urls[login])));
  return logins.filter((_, index) => isKnown[index]);
}

async function letsIn(url: string): Promise<boolean> {
  if (new URL(url).password === '') return false;
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql`select 1`;
    return true;
  } catch (error) {
    // invalid_password and invalid_authorization_specification
    if (['28P01', '28000'].includes((error as { code?: string }).code ?? '')) return false;
    throw error;
  } finally {
    await sql.end();
  }
}
