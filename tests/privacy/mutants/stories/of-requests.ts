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
} from './oversight-acts.ts';
import type { Story } from './story.ts';
import { lea } from './town.ts';
import {
  agent,
  ann,
  bert,
  drawn,
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

const read = (of: string, who = staff('kim', ['partner-worker'], 'support', { organisations: ['welfare'] })) =>
  who(
    `insert into privacy.processing_log (subjects, objects, field_groups) values (array[${of}]::uuid[], array[${of}]::uuid[], '{contact}')`,
  );

const ofRequests: readonly Story[] = [
  ...[officer, second, agent, nobody].map((who) => [who(`oversight.open_person(${ofAnn})`)]),
  [officer(`oversight.open_person(${ofBert})`)],
  [staff('officer', ['handler'], 'handle')(`oversight.open_person(${ofAnn})`)],
  [settles(officer, ofAnn, 'refused'), officer(`oversight.open_person(${ofAnn})`)],
  [officer(`oversight.open_person(${id(99)})`)],
  [request(ann, party.ann)],
  [request(officer, party.ann)],
  [request(agent, lea)],
  [request(bert, party.ann), request(agent, party.ann), request(handler, party.ann), request(nobody, party.ann)],
  [takes(officer, ofBert)],
  [takes(second, ofAnn)],
  [takes(second, ofAnn), takes(officer, ofAnn)],
  [request(officer, party.ann), takes(second, ofAnn)],
  ...asked(`oversight.take_data_request(${ofBert})`),
  [takes(officer, id(99))],
  [settles(officer, ofAnn, 'refused'), takes(second, ofAnn)],
  [extends_(officer, ofAnn), extends_(officer, ofAnn)],
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
    lifts(officer, id(86)),
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
  [read(party.ann, staff('officer', ['handler'], 'handle')), settles(officer, ofAnn)],
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
  [asks(party.ann, 'other'), related(drawn(12), 'tasked', 'organisation:welfare'), acknowledges(kim)],
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

export const storiesOfRequests: readonly Story[] = [...ofRequests, ...ofAcknowledgements];
