import {
  acknowledges,
  asked,
  asks,
  extends_,
  kim,
  lifts,
  ofAnn,
  ofBert,
  ofFien,
  related,
  request,
  settles,
  takes,
  tells,
} from './oversight-acts.ts';
import type { Story } from './story.ts';
import { lea, max, mia } from './town.ts';
import {
  agent,
  ann,
  bert,
  fate,
  firstDrawn,
  handler,
  id,
  nobody,
  officer,
  party,
  second,
  staff,
  worker,
} from './townspeople.ts';

const read = (of: string, who = staff('kim', ['partner-worker'], 'support', { organisations: ['welfare'] })) =>
  who(
    `insert into privacy.processing_log (subjects, objects, field_groups) values (array[${of}]::uuid[], array[${of}]::uuid[], '{contact}')`,
  );

const ofRequests: readonly Story[] = [
  ...[officer, second, agent, nobody].map((who) => [who(`oversight.open_person(${ofAnn})`)]),
  [officer(`oversight.open_person(${ofBert})`)],
  [staff('officer', ['handler'], 'handle')(`oversight.open_person(${ofAnn})`)],
  [settles(officer, ofAnn, 'refused'), officer(`oversight.open_person(${ofAnn})`)],
  [officer(`oversight.open_person(${id(99)})`), officer(`(select count(*) from oversight.open_person(${id(99)}))`)],
  [request(ann, party.ann)],
  [request(officer, party.ann)],
  [request(agent, lea)],
  [request(bert, party.ann), request(agent, party.ann), request(handler, party.ann), request(nobody, party.ann)],
  [takes(officer, ofBert)],
  [takes(second, ofAnn)],
  [takes(second, ofAnn), takes(officer, ofAnn)],
  [related(party.bert, 'self', 'subject:officer'), takes(officer, ofBert)],
  [request(officer, party.ann), takes(second, ofAnn)],
  ...asked(`oversight.take_data_request(${ofBert})`),
  [takes(officer, id(99))],
  [settles(officer, ofAnn, 'refused'), takes(second, ofAnn)],
  [extends_(officer, ofAnn), extends_(officer, ofAnn)],
  [extends_(second, ofAnn)],
  ...asked(`oversight.extend_data_request(${ofBert}, current_date + 60, 'much to find')`),
  [settles(officer, ofAnn, 'refused'), extends_(officer, ofAnn)],
  [extends_(officer, id(99))],
  ...['granted', 'refused'].flatMap((outcome) => [
    [settles(officer, ofAnn, outcome)],
    [settles(second, ofAnn, outcome), settles(agent, ofAnn, outcome), settles(ann, ofAnn, outcome)],
    [settles(staff('officer', ['handler'], 'handle'), ofAnn, outcome)],
    [settles(officer, ofFien, outcome)],
    [settles(officer, ofBert, outcome), settles(officer, id(99), outcome)],
    [takes(officer, ofBert), settles(officer, ofBert, outcome)],
    [request(officer, party.carl), settles(officer, id(86), outcome)],
    [request(officer, party.carl, 'rectification'), settles(officer, id(86), outcome)],
    [request(officer, party.carl, 'objection'), settles(officer, id(86), outcome)],
  ]),
  [settles(officer, ofAnn, 'refused'), settles(officer, ofAnn)],
  ...['erasure', 'restriction', 'objection', 'access'].map((kind) => [
    request(officer, party.carl, kind),
    settles(officer, id(86), 'partly'),
  ]),
  [takes(second, ofFien), settles(second, ofFien)],
  [request(officer, party.ann), settles(officer, ofAnn, 'refused')],
  [request(officer, party.ann), settles(officer, id(86), 'refused')],
  [takes(officer, ofBert), settles(officer, ofBert), lifts(officer, ofBert)],
  [takes(officer, ofBert), settles(officer, ofBert), lifts(agent, ofBert), lifts(bert, ofBert), lifts(officer, id(99))],
  [
    takes(officer, ofBert),
    settles(officer, ofBert),
    lifts(officer, ofBert),
    fate(`update oversight.restrictions set until = until - interval '1 day'`),
    lifts(officer, ofBert),
  ],
  [
    takes(officer, ofBert),
    settles(officer, ofBert),
    request(officer, party.bert, 'objection'),
    settles(officer, id(86)),
    lifts(officer, ofBert),
  ],
  [
    takes(officer, ofBert),
    settles(officer, ofBert),
    request(officer, party.carl, 'objection'),
    settles(officer, id(86)),
    lifts(officer, ofBert),
  ],
  // An erasure asks each organisation that received something.
  [read(party.ann), settles(officer, ofAnn)],
  [read(party.bert), settles(officer, ofAnn)],
  // Who destroyed it since they received it is not asked again.
  ...[[party.ann], [party.bert], [party.ann, 'other'], [party.ann, 'welfare', 'match']].map(
    ([of = '', organisation, purpose]) => [
      read(party.ann),
      asks(of, organisation, purpose),
      fate(`update oversight.acknowledgements set acknowledged_at = now(), acknowledged_by = 'kim'`),
      settles(officer, ofAnn),
    ],
  ),
  [
    read(party.ann),
    asks(party.ann),
    fate(`update oversight.acknowledgements set acknowledged_at = now() - interval '1 day', acknowledged_by = 'kim'`),
    settles(officer, ofAnn),
  ],
  [read(party.bert), takes(officer, ofBert), settles(officer, ofBert)],
  [read(party.carl), request(officer, party.carl, 'objection'), settles(officer, id(86))],
  [read(party.ann, staff('officer', ['handler'], 'handle')), settles(officer, ofAnn)],
];

const purposeOf = (purpose: string): [string, string] => [', purpose', `, '${purpose}'`];

/** What an officer holds of whom they deal with a request of begins with it and ends with it, and nothing else does. */
const ofTasks: readonly Story[] = [
  [
    fate(`update privacy.relations set valid_from = valid_from - interval '1 hour' where holder = 'subject:officer'`),
    officer(`oversight.open_person(${ofAnn})`),
  ],
  ...[
    ['handling', 'oversight'],
    ['emergency', 'oversight'],
    ['tasked', 'handle'],
  ].map(([relation = '', purpose = '']) => [
    related(party.bert, relation, 'subject:officer', purposeOf(purpose)),
    related(party.carl, relation, 'subject:officer', purposeOf(purpose)),
    takes(officer, ofBert),
  ]),
  // Who has no address is told by hand, by who dealt with it, until they are erased.
  ...['granted', 'refused'].flatMap((outcome) => [
    [settles(officer, ofAnn, outcome), ...tells(ofAnn, 'by-hand')],
    [
      takes(second, ofFien),
      fate(`delete from privacy.relations where holder = 'subject:second'`),
      settles(officer, ofAnn, outcome),
      ...tells(ofAnn, 'by-hand'),
    ],
  ]),
];

/** Who turned out to be one person, and whether that is who asks. */
const ofOnePerson: readonly Story[] = [
  ...[agent, ann, officer].flatMap((who) => [max, mia].map((of) => [who(`oversight.same_person(${of})`)])),
  ...[party.bert, party.carl, max, mia].map((of) => [
    related(of, 'self', 'subject:officer'),
    officer(`oversight.is_own_file(${party.bert})`),
    officer(`oversight.is_own_file(${mia})`),
  ]),
  ...[
    ['2200-01-01', 'infinity'],
    ['2000-01-01', '2001-01-01'],
  ].map(([from, until]) => [
    related(party.bert, 'self', 'subject:officer', [', valid_from, valid_until', `, '${from}', '${until}'`]),
    officer(`oversight.is_own_file(${party.bert})`),
  ]),
];

const ofAcknowledgements: readonly Story[] = [
  [asks(party.ann), acknowledges(kim)],
  [
    asks(party.ann),
    acknowledges(kim),
    fate(`update oversight.acknowledgements set acknowledged_at = acknowledged_at - interval '1 day'`),
    acknowledges(kim),
  ],
  [related(id(99), 'tasked', 'organisation:welfare'), acknowledges(kim, id(99))],
  [asks(party.ann), acknowledges(officer), acknowledges(agent), acknowledges(kim, id(99))],
  [asks(party.ann), acknowledges(staff('kim', ['partner-worker'], 'support', { organisations: ['welfare'] }))],
  // Asked by the city on behalf of another, and with a fact of one's own.
  [asks(party.ann, 'other'), related(firstDrawn, 'tasked', 'organisation:welfare'), acknowledges(kim)],
  [asks(party.ann), asks(party.ann)],
  [asks(party.ann), asks(party.bert), acknowledges(kim)],
  [asks(party.ann), asks(party.ann, 'other')],
  [asks(party.ann), asks(party.ann, 'welfare', 'match')],
  [asks(party.ann), acknowledges(kim), asks(party.ann)],
  ...[
    `due_on = current_date - 1`,
    `due_on = current_date`,
    `due_on = current_date - 1, chased_at = now() - interval '6 days'`,
    `due_on = current_date - 1, chased_at = now() - interval '8 days'`,
    `due_on = current_date - 1, acknowledged_at = now(), acknowledged_by = 'kim'`,
  ].map((change) => [
    asks(party.ann),
    fate(`update oversight.acknowledgements set ${change}`),
    worker('oversight.chase_acknowledgements()'),
  ]),
];

export const storiesOfRequests: readonly Story[] = [...ofRequests, ...ofTasks, ...ofOnePerson, ...ofAcknowledgements];
