import path from 'node:path';
import type { DatabaseDomain } from '../migrate/database-domain.ts';
import { protect } from '../policies/protect.ts';
import { toPolicies } from '../policies/to-policies.ts';
import type { ClaimsProtection } from '../roles/claims-protection.ts';
import { capabilities, logins, owners } from '../roles/role-names.ts';
import { loginKeys } from './login-keys.ts';
import { revocations } from './revocations.ts';

/** Policies ask who acts, and the functions of the domains do. */
const askers = [...capabilities, ...owners.filter((owner) => !owner.startsWith('privacy_'))];

/** The kit's own schema: who the database thinks you are. */
export const privacyDatabase = (protection: ClaimsProtection): DatabaseDomain => ({
  schema: 'privacy',
  owner: 'privacy_owner',
  migrationsFolder: path.join(import.meta.dirname, 'migrations'),
  functionsFolders: ['functions', `functions/${protection}`].map((folder) => path.join(import.meta.dirname, folder)),
  policies: toPolicies({
    schema: 'privacy',
    owner: 'privacy_owner',
    tables: [
      protect(revocations, {
        because: 'Read by privacy.enter alone, written by privacy.revoke_tokens alone.',
        read: { privacy_reader: 'true' },
      }),
      protect(loginKeys, {
        because: 'Read by the functions that look at a seal alone, written by npm run migrate alone.',
        read: { privacy_reader: 'true' },
      }),
    ],
    functions: [
      // Who enters with a seal may be anybody: a connection left in a capability by smuggled SQL must still serve the next.
      {
        signature: 'enter(text, text)',
        executors: protection === 'sealed' ? [...logins, ...capabilities] : [...logins],
      },
      { signature: 'claims()', executors: askers },
      ...(protection === 'sealed' ? [{ signature: 'sealed_claims(text)', executors: askers }] : []),
      { signature: 'revoke_tokens(text, text, bigint, text)', executors: ['api_actor', 'worker_login'] },
    ],
  }),
});
