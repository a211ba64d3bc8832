import { asked, charter, otherCharter, otherRules, related, rules, third } from './oversight-acts.ts';
import type { Story } from './story.ts';
import {
  agent,
  ann,
  bert,
  carl,
  eraser,
  fate,
  id,
  nobody,
  officer,
  party,
  person,
  second,
  staff,
} from './townspeople.ts';

const ofRules: readonly Story[] = [
  ...[
    `approve_rule_change(${rules}, 1)`,
    `reject_rule_change(${rules}, 'no')`,
    `approve_charter(${charter})`,
    `reject_charter(${charter}, 'no')`,
  ]
    .map((call) => `oversight.${call}`)
    .flatMap((call) => [...asked(call), [officer(call)], [second(call)], [second(call), third(call)]]),
  [second(`oversight.approve_rule_change(${rules}, 2)`)],
  [second(`oversight.approve_rule_change(${rules}, 1)`), officer(`oversight.approve_rule_change(${otherRules}, 1)`)],
  [second(`oversight.approve_rule_change(${rules}, 1)`), officer(`oversight.approve_rule_change(${otherRules}, 2)`)],
  [second(`oversight.approve_rule_change(${id(99)}, 1)`)],
  [second(`oversight.reject_rule_change(${id(99)}, 'no')`)],
  [
    fate(`update oversight.rule_proposals set state = 'rejected', decided_by = 'x', decided_at = now()`),
    second(`oversight.approve_rule_change(${rules}, 1)`),
  ],
  [
    fate(`update oversight.charter_proposals set state = 'rejected', decided_by = 'x', decided_at = now()`),
    second(`oversight.approve_charter(${charter})`),
  ],
  [officer(`oversight.approve_charter(${otherCharter})`)],
  [second(`oversight.approve_charter(${id(99)})`)],
  [second(`oversight.reject_charter(${id(99)}, 'no')`)],
  [second('oversight.lock_rules()')],
  ...[officer, second, third, agent].map((who) => [who('oversight.is_officer()'), who('oversight.assert_officer()')]),
  [staff('officer', ['privacy-officer'], null)('oversight.is_officer()')],
  [staff('officer', ['privacy-officer', 'handler'], 'handle')('oversight.is_officer()')],
  [
    staff('officer', ['coordinator'], 'oversight')('oversight.is_officer()'),
    staff('officer', ['coordinator'], 'oversight')('oversight.assert_officer()'),
  ],
  [
    // What no good matrix says.
    fate(
      `insert into privacy.rules (version, role, relation, field_group, action, purpose) values (1, 'coordinator', 'any', 'contact', 'read', 'oversight')`,
    ),
    staff('officer', ['coordinator'], 'oversight')('oversight.is_officer()'),
  ],
  [agent('oversight.lock_rules()')],
];

const change = (act: string, more: object = {}) => ({
  act,
  role: 'handler',
  relation: 'handling',
  fieldGroup: 'contact',
  action: 'remove',
  purpose: 'handle',
  ...more,
});

const simulated = (...changes: readonly object[]) => `oversight.simulate_rules('${JSON.stringify(changes)}')`;

const ofExplaining: readonly Story[] = [
  ...asked(simulated(change('add'))),
  [officer(simulated(change('add')))],
  [officer(simulated(change('remove')))],
  [officer(simulated(change('add', { relation: 'any' })))],
  [
    officer(
      simulated(
        change('remove', { action: 'read' }),
        change('add', { role: 'citizen', relation: 'self', purpose: 'self-service' }),
      ),
    ),
  ],
  [
    officer(
      simulated(change('remove', { role: 'citizen', relation: 'self', purpose: 'self-service', action: 'read' })),
    ),
  ],
  [officer(simulated(change('add', { action: 'read' })))],
  [
    related(party.ann, 'handling', 'subject:x', [', valid_from, valid_until', `, '2000-01-01', '2001-01-01'`]),
    officer(simulated(change('add'))),
  ],
  [related(party.ann, 'handling', 'subject:x', [', valid_from', `, '2200-01-01'`]), officer(simulated(change('add')))],
  [
    officer(simulated(change('add', { relation: 'consulted', action: 'read' }), change('remove', { action: 'read' }))),
    fate(`insert into privacy.rule_versions (version, note, is_current) values (0, 'old', false)`),
    fate(
      `insert into privacy.rules (version, role, relation, field_group, action, purpose) values (0, 'handler', 'consulted', 'contact', 'remove', 'handle')`,
    ),
    related(party.ann, 'consulted', 'subject:x'),
    related(party.ann, 'handling', 'subject:x'),
    officer(simulated(change('add'))),
  ],
  ...[ann, bert, carl, agent, officer, eraser, nobody].flatMap((who) =>
    ['true', 'false'].map((everyone) => [who(`oversight.explaining_world(${party.ann}, ${everyone})`)]),
  ),
  [person('kim', { organisations: ['welfare'] })(`oversight.explaining_world(${party.ann}, false)`)],
  [
    staff('kim', ['partner-worker'], 'support', { organisations: ['welfare'] })(
      `oversight.explaining_world(${party.ann}, false)`,
    ),
  ],
  [
    related(party.ann, 'handling', 'subject:ann', [', valid_from, valid_until', `, '2000-01-01', '2001-01-01'`]),
    ann(`oversight.explaining_world(${party.ann}, false)`),
  ],
  [
    related(party.ann, 'handling', 'subject:ann', [', valid_from', `, '2200-01-01'`]),
    ann(`oversight.explaining_world(${party.ann}, false)`),
  ],
  [
    fate(
      `insert into privacy.memberships (subject, holder) values ('client:website', 'group:${id(61).replaceAll(`'`, '')}'), ('subject:ann', 'organisation:welfare')`,
    ),
    ann(`oversight.explaining_world(${party.ann}, false)`),
  ],
  ...asked(`oversight.describe_controller('City', 'city@example.org', 'dpo@example.org')`),
  [officer(`oversight.describe_controller('City', 'city@example.org', 'dpo@example.org')`)],
];

export const storiesOfRules: readonly Story[] = [...ofRules, ...ofExplaining];
