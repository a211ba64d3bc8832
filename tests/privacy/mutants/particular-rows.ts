import { matrix } from '@verbonden/privacy-engine';

/** Rows and commands for tables whose policies look at what is in a row, or whose columns are not the asker's to fill. */
export interface ParticularRows {
  /** What is planted, as a superuser. */
  readonly plant?: readonly string[];
  readonly insert?: readonly string[];
  readonly update?: readonly string[];
}

const keepers = ['cases_owner', 'matches_owner', 'oversight_owner', 'profiles_owner', 'somebody_else'];
const one = `'{00000000-0000-4000-8000-000000000001}'`;
const disclosed = `insert into privacy.processing_log (subjects, objects, field_groups) values (${one}, ${one}, '{contact}')`;
const proposed = (table: string) => [
  `insert into oversight.${table} (state, proposed_by) select 'open', privacy.subject()`,
  `insert into oversight.${table} (state, proposed_by) select 'approved', privacy.subject()`,
  `insert into oversight.${table} (state, proposed_by) select 'open', 'somebody else'`,
];

export const particularRows: Readonly<Record<string, ParticularRows>> = {
  'privacy.processing_log': { plant: [disclosed], insert: [disclosed] },
  'privacy.audit': {
    insert: [
      `insert into privacy.audit (operation, kind, roles, organisations) values (gen_random_uuid(), 'staff', '{}', '{}')`,
    ],
  },
  'privacy.log_seals': {
    plant: [`insert into privacy.log_seals values (1, now(), '0', '0', '{}', null, '', '')`],
    insert: [`insert into privacy.log_seals values (2, now(), '0', '0', '{}', null, '', '')`],
  },
  'privacy.revocations': {
    plant: [`insert into privacy.revocations (scope, id, not_before) values ('subject', 'gone', now())`],
  },
  'privacy.restricted_parties': {
    plant: [`insert into privacy.restricted_parties (party) values (gen_random_uuid())`],
  },
  'privacy.login_keys': { plant: [`insert into privacy.login_keys values ('nobody', '', '')`] },
  'privacy.charter_acceptances': {
    insert: [`insert into privacy.charter_acceptances (holder, version, accepted_by) values ('subject:x', 1, 'x')`],
  },
  'privacy.relations': {
    // The fixture's owner may write every relation, so that it could not be seen writing what is another's.
    plant: [`delete from privacy.relation_kinds where owner = 'cases_owner' and relation = 'self'`],
    insert: matrix.relations.map(
      ({ name }) =>
        `insert into privacy.relations (object, relation, holder, reason) values (gen_random_uuid(), '${name}', 'subject:x', 'x')`,
    ),
    update: [`update privacy.relations set reason = 'changed'`],
  },
  'privacy.memberships': {
    plant: keepers.map(
      (keeper) =>
        `insert into privacy.memberships (subject, holder, kept_by) values ('subject:y', 'group:${keeper}', '${keeper}')`,
    ),
    insert: keepers.map(
      (keeper) =>
        `insert into privacy.memberships (subject, holder, kept_by) values ('subject:x', 'group:x', '${keeper}')`,
    ),
    update: [`update privacy.memberships set valid_until = 'infinity'`],
  },
  'oversight.rule_proposals': {
    plant: [
      `insert into oversight.rule_proposals (id, state, proposed_by)
       select md5(substr(subject, 9))::uuid, 'open', substr(subject, 9) from privacy.memberships where starts_with(subject, 'subject:')`,
    ],
    insert: proposed('rule_proposals'),
  },
  'oversight.charter_proposals': { insert: proposed('charter_proposals') },
  'oversight.rule_proposal_changes': {
    insert: [`insert into oversight.rule_proposal_changes (proposal) select md5(privacy.subject())::uuid`],
  },
};
