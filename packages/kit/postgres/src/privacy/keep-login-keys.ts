import postgres from 'postgres';
import { type ClaimsProtection, claimsProtectionOf } from '../roles/claims-protection.ts';
import type { DatabaseUrls } from '../roles/bootstrap.ts';
import { logins } from '../roles/role-names.ts';
import { sealingHalves } from './claims-seal.ts';

/**
 * Which protection this migrated database has. Where claims are sealed, it learns what each login seals with, from the passwords in
 * these addresses; a login whose password is not known here keeps the key it had.
 */
export async function keepLoginKeys(urls: DatabaseUrls): Promise<ClaimsProtection> {
  const sql = postgres(urls.admin, { max: 1, onnotice: () => {} });
  try {
    const protection = await claimsProtectionOf(sql);
    await sql.begin(async (tx) => {
      await tx`set local role privacy_owner`;
      await tx`set local row_security = on`;
      if (protection === 'pinned') await tx`delete from privacy.login_keys`;
      for (const login of protection === 'sealed' ? logins : []) {
        const password = decodeURIComponent(new URL(urls[login]).password);
        if (password === '') continue;
        const { inner, outer } = sealingHalves(password);
        await tx`insert into privacy.login_keys (login, inner_key, outer_key) values (${login}, ${inner}, ${outer})
          on conflict (login) do update set inner_key = excluded.inner_key, outer_key = excluded.outer_key`;
      }
    });
    return protection;
  } finally {
    await sql.end();
  }
}
