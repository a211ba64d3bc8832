import type { TransactionSql } from 'postgres';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Objects in cases-core and contact, one per way in which a fact can count or not. */
export const edgeObjects = {
  live: id(1),
  over: id(2),
  toCome: id(3),
  otherPurpose: id(4),
  thisPurpose: id(5),
  otherRelation: id(6),
  ofGroup: id(7),
  ofOverGroup: id(8),
  ofGroupToCome: id(9),
  ofOrganisation: id(10),
  ofUnboundOrganisation: id(11),
  ofParty: id(12),
  ofMandate: id(13),
  self: id(14),
  ofClient: id(15),
  ofOtherSubject: id(16),
  selfOver: id(17),
  selfToCome: id(18),
  restricted: id(19),
} as const;

const party = id(100);
const group = (n: number): string => `group:${id(200 + n)}`;
const mandate = `mandate:${id(300)}`;
const iat = 1_000_000;
const staff = (roles: readonly string[], more: object = {}) => ({
  sub: 'edge',
  iat,
  kind: 'staff',
  client: 'desk',
  roles,
  ...more,
});
const person = (sub: string, roles: readonly string[], more: object = {}) => ({
  sub,
  iat,
  kind: 'person',
  client: 'website',
  roles,
  ...more,
});
const partner = (more: object = {}) => ({
  sub: 'machine',
  iat,
  kind: 'partner',
  client: 'partner-edge',
  roles: [],
  ...more,
});

/** Who enters, each for a reason. */
export const edgeClaims: readonly object[] = [
  {},
  { statusCode: 'edge' },
  { purpose: 'oversight' },
  staff(['handler']),
  staff(['handler'], { purpose: 'handle' }),
  staff(['handler'], { purpose: 'support' }),
  staff(['handler'], { purpose: 'answer' }),
  staff(['handler'], { purpose: 'quality' }),
  staff(['handler'], { purpose: 'unheard-of' }),
  staff(['handler'], { purpose: 'handle', capacity: party }),
  staff(['handler', 'citizen'], { purpose: 'handle' }),
  staff(['handler', 'unheard-of']),
  staff([], { purpose: 'handle' }),
  staff(['privacy-officer'], { purpose: 'oversight' }),
  staff(['partner-worker'], { purpose: 'support' }),
  staff(['partner-worker'], { purpose: 'support', organisations: ['bound'] }),
  staff(['partner-worker'], { purpose: 'support', organisations: ['unbound'] }),
  staff(['partner-worker'], { purpose: 'support', organisations: ['bound', 'unbound'] }),
  { ...staff(['partner-worker']), sub: 'loner', purpose: 'support' },
  { ...staff(['partner-worker']), sub: 'loner', organisations: ['unbound'], purpose: 'support' },
  { ...staff(['partner-worker']), sub: 'loner', organisations: ['bound'], purpose: 'support' },
  { ...staff(['coordinator']), sub: 'loner', purpose: 'oversight' },
  { ...staff(['coordinator']), sub: 'loner', purpose: 'emergency' },
  // One role or one organisation, and several of both; given in none, in one, in each, and in no organisation.
  { ...staff(['partner-worker', 'association-member']), sub: 'two', organisations: ['bound', 'of-client'] },
  { ...staff(['partner-worker', 'association-member']), sub: 'two', organisations: ['bound'] },
  { ...staff(['partner-worker']), sub: 'two', organisations: ['bound', 'of-client'] },
  { ...staff([]), sub: 'placed-once', organisations: ['bound', 'of-client'] },
  { ...staff(['association-member']), sub: 'placed', organisations: ['bound', 'of-client'] },
  { ...staff([]), sub: 'grouped', organisations: ['bound'] },
  { ...staff(['partner-worker']), sub: 'dismissed', organisations: ['bound'] },
  { ...staff(['handler']), sub: 'edge', kind: undefined, purpose: 'handle' },
  person('edge', []),
  person('edge', ['handler']),
  person('edge', ['handler'], { purpose: 'handle' }),
  person('edge', [], { capacity: party }),
  person('edge', [], { capacity: id(999) }),
  person('over', []),
  person('to-come', []),
  person('edge', ['volunteer'], { purpose: 'match' }),
  person('unbound', ['volunteer'], { purpose: 'match' }),
  person('early', ['volunteer'], { purpose: 'match' }),
  partner({ purpose: 'support' }),
  partner({ purpose: 'oversight' }),
  partner({ purpose: 'emergency' }),
  partner({ purpose: 'support', client: 'partner-other' }),
  partner({ organisations: ['bound'] }),
  { sub: 'worker', iat, kind: 'service', client: 'worker', organisations: ['bound'] },
  { ...staff(['kcc-agent']), client: 'partner-edge', purpose: 'answer' },
  { sub: 'worker', iat, kind: 'service', client: 'worker', purpose: 'follow-up' },
  { sub: 'worker', iat, kind: 'service', client: 'worker', purpose: 'emergency' },
  { sub: 'worker', iat, kind: 'service', client: 'worker', purpose: 'oversight' },
  { sub: 'revoked-subject', iat },
  { sub: 'revoked-subject', iat: iat + 10_000_000 },
  { sub: 'x', iat, client: 'revoked-client' },
  { sub: 'x', iat, session: 'revoked-session' },
  { sub: 'x', iat: 1 },
  { sub: 'x' },
  { sub: 'x', iat: '1' },
  [],
];

/** Facts, memberships and rules that count, and beside each those that do not. */
export async function arrangeEdges(tx: TransactionSql): Promise<void> {
  for (const table of ['case_core', 'contact', 'processing_log']) {
    for (const object of Object.values(edgeObjects)) {
      await tx.unsafe(`insert into fixture.${table} values (gen_random_uuid(), '${object}', '${object}', 'edge')`);
    }
  }
  const edge = 'subject:edge';
  const facts: readonly (readonly [object: string, relation: string, holder: string, more?: object])[] = [
    [edgeObjects.live, 'handling', edge],
    [edgeObjects.over, 'handling', edge, { valid_from: '2000-01-01', valid_until: '2020-01-01' }],
    [edgeObjects.toCome, 'handling', edge, { valid_from: '2200-01-01' }],
    [edgeObjects.otherPurpose, 'handling', edge, { purpose: 'quality' }],
    [edgeObjects.thisPurpose, 'handling', edge, { purpose: 'handle' }],
    [edgeObjects.otherRelation, 'guarding', edge],
    [edgeObjects.ofGroup, 'handling', group(1)],
    [edgeObjects.ofOverGroup, 'handling', group(2)],
    [edgeObjects.ofGroupToCome, 'handling', group(3)],
    [edgeObjects.ofOrganisation, 'engaged', 'organisation:bound'],
    [edgeObjects.ofUnboundOrganisation, 'engaged', 'organisation:unbound'],
    [edgeObjects.ofParty, 'capacity', `party:${party}`],
    [edgeObjects.ofMandate, 'mandate', mandate],
    [edgeObjects.self, 'self', edge],
    [edgeObjects.ofClient, 'engaged', 'organisation:of-client'],
    [edgeObjects.ofOtherSubject, 'handling', 'subject:another'],
    [edgeObjects.ofOtherSubject, 'matched', 'subject:unbound'],
    [edgeObjects.ofOtherSubject, 'matched', 'subject:early'],
    [edgeObjects.selfOver, 'self', 'subject:over', { valid_from: '2000-01-01', valid_until: '2020-01-01' }],
    [edgeObjects.selfToCome, 'self', 'subject:to-come', { valid_from: '2200-01-01' }],
  ];
  for (const [object, relation, holder, more = {}] of facts)
    await tx`insert into privacy.relations ${tx({ object, relation, holder, reason: 'edge', ...more })}`;
  const memberships: readonly (readonly [subject: string, holder: string, more?: object])[] = [
    [edge, group(1), { role: 'coordinator' }],
    [edge, group(2), { valid_from: '2000-01-01', valid_until: '2020-01-01' }],
    [edge, group(3), { valid_from: '2200-01-01' }],
    [edge, `party:${party}`],
    [edge, mandate],
    [edge, 'organisation:bound'],
    ['client:partner-edge', 'organisation:of-client'],
    ['subject:placed-once', 'organisation:bound', { role: 'partner-worker' }],
    ['subject:placed', 'organisation:bound', { role: 'partner-worker' }],
    ['subject:placed', 'organisation:of-client', { role: 'partner-worker' }],
    ['subject:grouped', group(4), { role: 'partner-worker' }],
    ['subject:dismissed', 'organisation:bound', { valid_from: '2000-01-01', valid_until: '2020-01-01' }],
    ['subject:somebody-else', group(9)],
  ];
  for (const [subject, holder, more = {}] of memberships)
    await tx`insert into privacy.memberships ${tx({ subject, holder, ...more })}`;
  await tx`insert into privacy.restricted_parties (party) values (${edgeObjects.restricted})`;
  await tx`insert into privacy.charters values (2, now() - interval '1 second', '{}'), (3, now() + interval '1 day', '{}')`;
  for (const [holder, version] of [
    [edge, 2],
    ['organisation:bound', 2],
    ['organisation:of-client', 2],
    ['organisation:unbound', 1],
    ['subject:early', 3],
  ] as const)
    await tx`insert into privacy.charter_acceptances (holder, version, accepted_by) values (${holder}, ${version}, 'edge')`;
  // What was a rule once, and is none now.
  await tx`insert into privacy.rule_versions (version, note, is_current) values (0, 'edge', false)`;
  const rules = [
    [0, 'handler', 'any', 'contact', 'handle'],
    [0, 'handler', 'any', 'contact', 'answer'],
    [0, 'handler', 'any', 'contact', 'a-purpose-of-old'],
    // What no good matrix says, so that the wall is seen refusing it.
    [1, 'service', 'any', 'contact', 'oversight'],
    [1, 'service', 'any', 'contact', 'emergency'],
    [1, 'partner-service', 'any', 'contact', 'oversight'],
    [1, 'partner-service', 'any', 'contact', 'emergency'],
    [1, 'handler', 'self', 'contact', 'handle'],
    [1, 'handler', 'any', 'processing-log', 'handle'],
    [1, 'coordinator', 'any', 'contact', 'oversight'],
    [1, 'coordinator', 'any', 'contact', 'emergency'],
    [1, 'handler', 'any', 'contact', 'quality'],
  ] as const;
  for (const [version, role, relation, group, purpose] of rules)
    await tx`insert into privacy.rules (version, role, relation, field_group, action, purpose)
      values (${version}, ${role}, ${relation}, ${group}, 'read', ${purpose}) on conflict do nothing`;
  for (const [scope, name] of [
    ['subject', 'revoked-subject'],
    ['client', 'revoked-client'],
    ['session', 'revoked-session'],
  ] as const)
    await tx`insert into privacy.revocations (scope, id, not_before) values (${scope}, ${name}, to_timestamp(5000000))`;
  await tx`insert into privacy.revocations (scope, id, not_before) values ('realm', '', to_timestamp(500))`;
  const { live, self, ofGroup } = edgeObjects;
  for (const group of ['identity', 'location']) {
    await tx`insert into privacy.processing_log (subjects, objects, field_groups)
      values (${[self, live, self, self]}::uuid[], ${[ofGroup, ofGroup, ofGroup, live]}::uuid[], ${['contact', 'contact', 'case-core', group]}::text[])`;
  }
  await tx`update privacy.audit set roles = '{b,a}' where true`;
  await tx`insert into privacy.audit (operation, kind, roles, organisations)
    select gen_random_uuid(), 'staff', '{b,a}', '{caw}'`;
  await tx`update privacy.processing_log set operation = (select a.operation from privacy.audit a where a.organisations = '{caw}')
    where purpose = 'self-service' and field_groups[4] = 'location'`;
}
