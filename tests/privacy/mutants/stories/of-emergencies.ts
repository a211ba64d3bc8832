import { another, first, last, next, opens, related, reviews } from './oversight-acts.ts';
import type { Story } from './story.ts';
import {
  agent,
  alarmed,
  ann,
  bert,
  colleagueAlarmed,
  fate,
  handler,
  id,
  nobody,
  officer,
  party,
  second,
  staff,
  worker,
} from './townspeople.ts';

const ages = (by: string, where = 'true') =>
  fate(
    `update oversight.emergency_accesses set opened_at = opened_at - interval '${by}', expires_at = expires_at - interval '${by}' where ${where}`,
  );

const group = (subject: string, n: number, more: readonly [columns: string, values: string] = ['', '']) =>
  fate(
    `insert into privacy.memberships (subject, holder${more[0]}) values ('subject:${subject}', 'group:${id(n).replaceAll(`'`, '')}'${more[1]})`,
  );

const lead: readonly [string, string] = [', role', `, 'lead'`];

const ofEmergencies: readonly Story[] = [
  [opens(alarmed, first, party.ann)],
  ...[agent, ann, officer, handler, nobody].map((who) => [opens(who, first, party.ann)]),
  [
    opens(alarmed, first, party.ann),
    opens(alarmed, next, party.bert),
    opens(alarmed, another, party.carl),
    opens(alarmed, last, party.dora),
  ],
  ...[
    [reviews(officer, first)],
    [reviews(officer, first), reviews(second, first)],
    [reviews(alarmed, first), reviews(ann, first), reviews(agent, first), reviews(officer, id(99))],
    ...[colleagueAlarmed, handler, bert].map((who) => [reviews(who, first)]),
    [related(party.ann, 'self', 'subject:officer'), reviews(officer, first)],
    [reviews(staff('agent', ['privacy-officer'], 'oversight'), first)],
    [opens(alarmed, next, party.ann), reviews(officer, first)],
    [opens(alarmed, next, party.ann), ages('2 hours', `id = ${next}`), reviews(officer, first)],
    [opens(alarmed, next, party.ann), reviews(officer, next), reviews(officer, first)],
    [opens(alarmed, next, party.bert), reviews(officer, first)],
    [opens(colleagueAlarmed, next, party.ann), reviews(officer, first)],
    [opens(colleagueAlarmed, next, party.ann), reviews(officer, next)],
    [group('agent', 84), group('officer', 84, lead), reviews(officer, first), reviews(second, first)],
    [group('agent', 84), group('officer', 84), reviews(officer, first)],
    [group('agent', 84), group('officer', 85, lead), reviews(officer, first)],
    [group('colleague', 84), group('officer', 84, lead), reviews(officer, first)],
    [
      opens(colleagueAlarmed, next, party.ann),
      group('colleague', 84),
      group('officer', 84, lead),
      reviews(officer, first),
    ],
    ...[
      [', valid_from', `, '2200-01-01'`],
      [', valid_from, valid_until', `, '2000-01-01', '2001-01-01'`],
    ].flatMap(([columns, values]) => [
      [group('agent', 84, [columns ?? '', values ?? '']), group('officer', 84, lead), reviews(officer, first)],
      [group('agent', 84), group('officer', 84, [`, role${columns}`, `, 'lead'${values}`]), reviews(officer, first)],
    ]),
    ...[alarmed, colleagueAlarmed, agent, officer].map((who) => [who(`oversight.resume_own_emergency(${party.ann})`)]),
    [alarmed(`oversight.resume_own_emergency(${party.bert})`)],
    [opens(colleagueAlarmed, next, party.bert), alarmed(`oversight.resume_own_emergency(${party.bert})`)],
    [reviews(officer, first), alarmed(`oversight.resume_own_emergency(${party.ann})`)],
    [ages('31 minutes'), alarmed(`oversight.resume_own_emergency(${party.ann})`)],
    [
      fate(`delete from privacy.relations where relation = 'emergency'`),
      alarmed(`oversight.resume_own_emergency(${party.ann})`),
    ],
    [
      fate(`delete from privacy.relations where relation = 'emergency'`),
      agent(`oversight.resume_own_emergency(${party.ann})`),
    ],
    [
      fate(`delete from privacy.relations where relation = 'emergency'`),
      alarmed(`oversight.resume_own_emergency(${party.bert})`),
    ],
    [alarmed('oversight.lock_own_emergencies()'), colleagueAlarmed('oversight.lock_own_emergencies()')],
    [reviews(officer, first), alarmed('oversight.lock_own_emergencies()')],
    [opens(colleagueAlarmed, next, party.ann), alarmed('oversight.lock_own_emergencies()')],
    [worker('oversight.escalate_emergencies()')],
    [ages('25 hours'), worker('oversight.escalate_emergencies()'), worker('oversight.escalate_emergencies()')],
    [ages('25 hours'), reviews(officer, first), worker('oversight.escalate_emergencies()')],
  ].map((story) => [opens(alarmed, first, party.ann), ...story]),
];

export const storiesOfEmergencies: readonly Story[] = [...ofEmergencies];
