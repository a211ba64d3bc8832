import type { Execute } from '@verbonden/kit-postgres';
import type { MailAddress } from './find-mail-address.ts';

/**
 * Where the organisation with this alias is written to, and whose address that is; null when none was verified. As worker_login. NOTE: it counts as told
 * once `logCodeSent` said so.
 */
export async function mailForOrganisation(
  execute: Execute,
  alias: string,
): Promise<(MailAddress & { readonly party: string }) | null> {
  const [row] = await execute('select party, address, language from profiles.mail_for_organisation($1)', [alias]);
  return row
    ? { party: String(row['party']), address: String(row['address']), language: String(row['language']) }
    : null;
}
