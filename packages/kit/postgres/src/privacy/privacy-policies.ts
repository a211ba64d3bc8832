import { type Conditions, type Protection, protect } from '../policies/protect.ts';
import type { Capability, Owner } from '../roles/role-names.ts';
import { domainOwners } from '../roles/role-names.ts';
import { loginKeys } from './login-keys.ts';
import { revocations } from './revocations.ts';
import {
  charterAcceptances,
  charters,
  drawnIds,
  endings,
  memberships,
  relations,
  restrictedParties,
} from './tables/fact-tables.ts';
import { audit, logSeals, logTerm, processingLog } from './tables/log-tables.ts';
import {
  fieldGroups,
  protectedTables,
  purposes,
  relationKinds,
  roles,
  rules,
  ruleVersions,
} from './tables/matrix-tables.ts';

const actors = ['actor_reader', 'actor_writer'] as const;

/** The same condition for each of these roles. */
const forEach = (who: readonly (Capability | Owner)[], condition: string): Conditions =>
  Object.fromEntries(who.map((role) => [role, condition]));

const matrix = {
  because: 'The rules themselves are no secret: they say nothing about anybody. They are written by functions alone.',
  read: forEach([...actors, ...domainOwners, 'privacy_reader'], 'true'),
};

const declaredFacts = forEach(
  domainOwners,
  'relation = any (array(select k.relation from privacy.relation_kinds k where k.owner = current_user))',
);
const keptMemberships = forEach(domainOwners, 'kept_by = current_user');

/** Who may see and write what the wall itself is made of. */
export const privacyTables: readonly Protection[] = [
  protect(revocations, {
    because: 'Read by privacy.enter alone, written by privacy.revoke_tokens alone.',
    read: { privacy_reader: 'true' },
  }),
  protect(loginKeys, {
    because: 'Read by the functions that look at a seal alone, written by npm run migrate alone.',
    read: { privacy_reader: 'true' },
  }),
  ...[ruleVersions, rules, roles, purposes, fieldGroups, relationKinds, charters].map((table) =>
    protect(table, matrix),
  ),
  protect(protectedTables, {
    because: 'Where field groups live, for who answers for them. Written by migrate alone.',
    read: forEach(['oversight_owner', 'privacy_reader'], 'true'),
  }),
  protect(relations, {
    because:
      'An actor sees the facts of which it is a holder. A domain writes those of the relations that are declared for it.',
    read: {
      ...forEach(actors, 'holder = any ((select privacy.holders())::text[])'),
      ...declaredFacts,
      ...forEach(['oversight_owner', 'privacy_reader'], 'true'),
    },
    create: declaredFacts,
    change: declaredFacts,
    remove: declaredFacts,
  }),
  protect(restrictedParties, {
    because: 'Whose data are kept and not used: asked whenever a fact is made, written by functions alone.',
    read: { privacy_reader: 'true' },
  }),
  protect(endings, {
    because: 'Who is asked to destroy what they received, and when: for who asks. Written by functions alone.',
    read: { oversight_owner: 'true' },
    change: { oversight_owner: 'true' },
    remove: { oversight_owner: 'true' },
  }),
  protect(memberships, {
    because: 'Read by the functions that find out for whom somebody acts. A domain keeps those that it made.',
    read: { ...keptMemberships, ...forEach(['oversight_owner', 'privacy_reader'], 'true') },
    create: keptMemberships,
    change: keptMemberships,
    remove: keptMemberships,
  }),
  protect(drawnIds, {
    because: 'Which id was drawn for what a client made. A domain sees those that it drew, and forgets them.',
    ...Object.fromEntries(
      (['read', 'create', 'remove'] as const).map((action) => [
        action,
        forEach(domainOwners, 'kept_by = current_user'),
      ]),
    ),
  }),
  protect(charterAcceptances, {
    because: 'Read by the functions that find out for whom somebody acts, written by those of the profiles.',
    read: forEach(['profiles_owner', 'oversight_owner', 'privacy_reader'], 'true'),
    create: { profiles_owner: 'true' },
  }),
  protect(processingLog, {
    because:
      'Whoever reads or changes writes what of whom, and nobody reads it but through functions; nobody changes it.',
    read: { privacy_reader: 'true' },
    create: forEach([...actors, ...domainOwners], 'true'),
    givenColumns: ['subjects', 'objects', 'field_groups', 'action'],
  }),
  protect(audit, {
    because: 'Written by the log itself, read through functions alone.',
    read: { privacy_reader: 'true' },
    create: { privacy_reader: 'true' },
  }),
  protect(logTerm, { because: 'Nobody: functions ask it and make it longer.' }),
  protect(logSeals, {
    because: 'Made by the functions that seal and dispose of the log, read by whoever verifies it.',
    read: { privacy_reader: 'true' },
    create: { privacy_reader: 'true' },
  }),
];
