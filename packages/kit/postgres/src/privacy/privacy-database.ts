import path from 'node:path';
import type { DatabaseDomain } from '../migrate/database-domain.ts';
import { type FunctionGrant, toPolicies } from '../policies/to-policies.ts';
import type { ClaimsProtection } from '../roles/claims-protection.ts';
import { capabilities, domainOwners, logins, owners } from '../roles/role-names.ts';
import { privacyTables } from './privacy-policies.ts';

/** Policies ask who acts, and the functions of the domains do. */
const askers = [...capabilities, ...owners.filter((owner) => owner !== 'privacy_owner')];
const actors = ['actor_reader', 'actor_writer'] as const;
/** Who owns a schema of tables. */
const declarers = owners.filter((owner) => !['privacy_owner', 'privacy_reader'].includes(owner));
const deciders = [...actors, ...domainOwners];

const functionGrants = (protection: ClaimsProtection): readonly FunctionGrant[] => [
  // Who enters with a seal may be anybody: a connection left in a capability by smuggled SQL must still serve the next.
  { signature: 'enter(text, text)', executors: protection === 'sealed' ? [...logins, ...capabilities] : [...logins] },
  { signature: 'claims()', executors: askers },
  { signature: 'are_claims_intact()', executors: actors },
  { signature: 'relations_in(text, text, text)', executors: [...deciders, 'privacy_reader'] },
  ...(protection === 'sealed'
    ? [{ signature: 'sealed_claims()', executors: askers }]
    : ['standing_of_nobody()', 'granted_to_nobody()'].map((signature) => ({ signature, executors: deciders }))),
  { signature: 'revoke_tokens(text, text, bigint, text)', executors: ['api_actor', 'worker_login'] },
  { signature: 'standing_now()', executors: deciders },
  { signature: 'holders()', executors: deciders },
  { signature: 'purpose()', executors: [...deciders, 'privacy_reader'] },
  { signature: 'operation()', executors: deciders },
  { signature: 'subject()', executors: deciders },
  { signature: 'relations_for(text, text)', executors: deciders },
  { signature: 'reach(text, text)', executors: [...deciders, 'privacy_reader'] },
  { signature: 'reaches(text, uuid)', executors: [...deciders, 'privacy_reader'] },
  { signature: 'may(uuid, text, text)', executors: deciders },
  { signature: 'own_subject()', executors: deciders },
  { signature: 'relate(uuid, text, text, text, text, timestamptz)', executors: domainOwners },
  { signature: 'unrelate(uuid, text, text)', executors: domainOwners },
  { signature: 'draw_id(uuid)', executors: domainOwners },
  { signature: 'who_looked(uuid, timestamptz, integer)', executors: deciders },
  { signature: 'search_log(uuid, uuid, timestamptz, integer)', executors: deciders },
  { signature: 'ensure_log_partitions(integer)', executors: ['worker_login'] },
  { signature: 'seal_log(bigint)', executors: ['worker_login'] },
  { signature: 'keep_log_for(integer)', executors: ['worker_login'] },
  { signature: 'dispose_log(date, integer)', executors: ['worker_login'] },
  { signature: 'log_heads()', executors: ['worker_login'] },
  { signature: 'is_log_ready()', executors: [...capabilities, 'worker_login'] },
  { signature: 'declare_tables(text, jsonb)', executors: declarers },
  { signature: 'load_rules(jsonb, text)', executors: ['oversight_owner'] },
  { signature: 'restrict(uuid)', executors: ['oversight_owner'] },
  { signature: 'lift_restriction(uuid)', executors: ['oversight_owner'] },
  { signature: 'is_use_for(text)', executors: deciders },
  { signature: 'is_restricted(uuid)', executors: deciders },
  { signature: 'forget_facts()', executors: ['worker_login'] },
  { signature: 'note_ending(uuid, text, text, timestamptz)', executors: domainOwners },
  { signature: 'receivers_of(uuid, text)', executors: ['oversight_owner'] },
  { signature: 'load_charter(timestamptz, jsonb)', executors: ['oversight_owner'] },
];

/** The kit's own schema: who the database thinks you are, what you may see, and what you saw. */
export const privacyDatabase = (protection: ClaimsProtection): DatabaseDomain => ({
  schema: 'privacy',
  owner: 'privacy_owner',
  migrationsFolder: path.join(import.meta.dirname, 'migrations'),
  functionsFolders: ['functions', `functions/${protection}`].map((folder) => path.join(import.meta.dirname, folder)),
  policies: toPolicies({
    schema: 'privacy',
    owner: 'privacy_owner',
    tables: privacyTables,
    functions: functionGrants(protection),
  }),
});
