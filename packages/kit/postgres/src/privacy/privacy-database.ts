import path from 'node:path';
import type { DatabaseDomain } from '../migrate/database-domain.ts';
import { protect } from '../policies/protect.ts';
import { toPolicies } from '../policies/to-policies.ts';
import { capabilities, logins } from '../roles/role-names.ts';
import { revocations } from './revocations.ts';

/** The kit's own schema: who the database thinks you are. */
export const privacyDatabase = (): DatabaseDomain => ({
  schema: 'privacy',
  owner: 'privacy_owner',
  migrationsFolder: path.join(import.meta.dirname, 'migrations'),
  functionsFolder: path.join(import.meta.dirname, 'functions'),
  policies: toPolicies({
    schema: 'privacy',
    owner: 'privacy_owner',
    tables: [
      protect(revocations, {
        because: 'Read by privacy.enter alone, written by privacy.revoke_tokens alone.',
        read: { privacy_reader: 'true' },
      }),
    ],
    functions: [
      { signature: 'enter(jsonb)', executors: [...logins] },
      { signature: 'claims()', executors: [...capabilities] },
      { signature: 'revoke_tokens(text, timestamptz)', executors: ['api_actor', 'worker_login'] },
    ],
  }),
});
