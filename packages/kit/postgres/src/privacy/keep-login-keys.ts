import postgres from 'postgres';
import type { DatabaseUrls } from '../roles/bootstrap.ts';
import { type ClaimsProtection, claimsProtectionOf } from '../roles/claims-protection.ts';
import { knownLogins } from '../roles/known-logins.ts';
import { sealingHalves } from './claims-seal.ts';

/**
 * Which protection this migrated database has. Where claims are sealed, it learns what each login seals with, from the passwords in
 * these addresses; a login whose password is not known here keeps the key it had.
 */
export async function keepLoginKeys(urls: DatabaseUrls): Promise<ClaimsProtection> {
  const sql = postgres(urls.admin, { max: 1, onnotice: () => {} });
  try {
    const protection = await claimsProtectionOf(sql);
    const known = protection === 'sealed' ? await knownLogins(urls) : [];
    await sql.begin(async (tx) => {
      await tx`set local role privacy_owner`;
      await tx`set local row_security = on`;
      if (protection === 'pinned') await tx`delete from privacy.login_keys`;
      for (const login of known) {
        const { inner, outer } = sealingHalves(decodeURIComponent(new URL(urls[login]).password));
        await tx`insert into privacy.login_keys (login, inner_key, outer_key) values (${login}, ${inner}, ${outer})
          on conflict (login) do update set inner_key = excluded.inner_key, outer_key = excluded.outer_key`;
      }
    });
    return protection;
  } finally {
    await sql.end();
  }
}
