import {
  acknowledges,
  asks,
  assigned,
  extends_,
  first,
  kim,
  lifts,
  next,
  ofAnn,
  ofBert,
  ofFien,
  opens,
  related,
  request,
  reviews,
  settled,
  settles,
  takes,
  tells,
} from './oversight-acts.ts';
import type { Story } from './story.ts';
import { alarmed, ann, eraser, fate, id, officer, party, worker } from './townspeople.ts';

const begins = (of: string) => worker(`oversight.begin_erasure(${of}, array['one', 'two'])`);

const finishes = (of: string, who = eraser) => who(`oversight.finish_erasure(${of})`);

const closes = (of: string, account: string) => worker(`oversight.note_account_closed(${of}, '${account}')`);

const decided = settles(officer, ofAnn);

const decidedLater = fate(`insert into oversight.erasures (party, request) values (${party.bert}, ${id(87)})`);

/** What was opened and answered before. */
const requested = request(officer, party.bert);
const waits = fate(`update oversight.data_requests set telling = 'waiting' where party <> ${party.ann}`);
const finishedBefore = fate('update oversight.erasures set finished_at = now()');
const extendedBefore = fate(`update oversight.data_requests set extension_reason = 'much to find'`);

const ofErasures: readonly Story[] = [
  ...[party.ann, party.bert].map((of) => [worker(`oversight.accounts_of(${of})`)]),
  ...[
    ['2000-01-01', '2001-01-01'],
    ['2200-01-01', 'infinity'],
  ].map(([from, until]) => [
    fate(`update privacy.relations set valid_from = '${from}', valid_until = '${until}' where relation = 'self'`),
    worker(`oversight.accounts_of(${party.ann})`),
  ]),
  [related(party.ann, 'self', 'group:another'), worker(`oversight.accounts_of(${party.ann})`)],
  [begins(party.ann)],
  [decidedLater, begins(party.ann)],
  [worker(`oversight.replay_erasure(${party.ann}, ${ofAnn})`), begins(party.ann)],
  ...[
    [worker('oversight.pending_erasures()')],
    ...[[], [requested], [finishedBefore], [requested, waits]].map((story) => [
      ...tells(ofAnn, 'mailed'),
      ...story,
      worker('oversight.pending_erasures()'),
    ]),
    // Of the answer to the erasure the words stay until somebody handed it over.
    ...[[], [decidedLater]].map((story) => [
      extendedBefore,
      ...story,
      ...tells(ofAnn, 'by-hand'),
      begins(party.ann),
      finishes(party.ann),
    ]),
    // Whoever still receives data is asked now.
    ...[party.ann, party.bert].flatMap((of) =>
      [`'infinity'`, `now() - interval '1 day'`].map((moment) => [
        related(of, 'engaged', 'organisation:other'),
        fate(`update privacy.endings set ends_at = ${moment} where object = ${of}`),
        begins(party.ann),
        finishes(party.ann),
      ]),
    ),
    [
      ...['one', 'officer'].map((account) =>
        worker(`oversight.name_colleague('${account}', 'Anna Demo', array['handler'])`),
      ),
      begins(party.ann),
      closes(party.ann, 'one'),
    ],
    [begins(party.ann)],
    [begins(party.ann), finishes(party.ann)],
    [
      begins(party.ann),
      finishes(party.ann),
      begins(party.ann),
      finishes(party.ann),
      worker('oversight.pending_erasures()'),
    ],
    [
      begins(party.ann),
      finishes(party.ann),
      closes(party.ann, 'one'),
      closes(party.ann, 'two'),
      begins(party.ann),
      worker('oversight.pending_erasures()'),
    ],
    [begins(party.ann), finishes(party.ann), related(party.ann, 'erasing', 'role:service'), finishes(party.ann)],
    [
      decidedLater,
      begins(party.bert),
      begins(party.ann),
      closes(party.ann, 'one'),
      closes(party.ann, 'two'),
      finishes(party.ann),
      related(party.ann, 'erasing', 'role:service'),
      finishes(party.ann),
    ],
    [begins(party.ann), finishes(party.ann), fate('delete from oversight.accounts_to_close'), finishes(party.ann)],
    [
      begins(party.ann),
      finishes(party.ann),
      closes(party.ann, 'one'),
      closes(party.ann, 'three'),
      worker('oversight.waiting_accounts()'),
    ],
    [begins(party.ann), closes(party.ann, 'one'), closes(party.ann, 'two'), finishes(party.ann)],
    [begins(party.ann), finishes(party.ann), closes(party.bert, 'one'), closes(party.bert, 'two')],
    [
      begins(party.ann),
      finishes(party.ann),
      closes(party.ann, 'one'),
      closes(party.ann, 'two'),
      fate(`update oversight.erasures set finished_at = finished_at - interval '1 day'`),
      closes(party.ann, 'two'),
    ],
    [
      decidedLater,
      begins(party.bert),
      begins(party.ann),
      finishes(party.ann),
      finishes(party.bert),
      closes(party.ann, 'one'),
      closes(party.ann, 'two'),
    ],
    [
      decidedLater,
      begins(party.ann),
      fate(`update oversight.erasures set forgotten_at = now() where party = ${party.bert}`),
      finishes(party.ann),
      fate(`delete from oversight.accounts_to_close`),
      closes(party.ann, 'none'),
    ],
    [finishes(party.ann), finishes(party.ann, officer), finishes(party.ann, ann)],
    [begins(party.ann), finishes(party.ann, officer), finishes(party.bert)],
    [
      fate(`update oversight.erasures set finished_at = now()`),
      related(party.ann, 'erasing', 'role:service'),
      finishes(party.ann),
      begins(party.ann),
      worker('oversight.pending_erasures()'),
    ],
    // What is kept about others, and about the person beside what goes.
    [
      opens(alarmed, first, party.ann),
      opens(alarmed, next, party.bert),
      takes(officer, ofBert),
      settles(officer, ofBert),
      request(officer, party.ann, 'restriction'),
      settles(officer, id(86)),
      related(party.bert, 'erasing', 'role:service'),
      begins(party.ann),
      extends_(officer, ofFien),
      finishes(party.ann),
    ],
  ].map((story) => [decided, ...story]),
  [extends_(officer, ofAnn), decided, begins(party.ann), finishes(party.ann)],
];

/** What is kept as long as its purpose says, and then no longer. */
const ofThePast: readonly Story[] = ['20 years', '31 days', '1 day'].flatMap((by) =>
  [
    `update oversight.data_requests set settled_at = settled_at - interval '${by}'`,
    `update oversight.restrictions set until = until - interval '${by}'`,
    `update oversight.acknowledgements set acknowledged_at = acknowledged_at - interval '${by}'`,
    `update oversight.role_changes set settled_at = settled_at - interval '${by}'`,
    `update oversight.role_changes set requested_at = requested_at - interval '${by}'`,
    `update oversight.emergency_accesses set reviewed_at = reviewed_at - interval '${by}'`,
    `update privacy.relations set valid_from = valid_from - interval '${by}', valid_until = now() - interval '${by}' where relation <> 'self'`,
    `update privacy.relations set valid_from = valid_from - interval '${by}', valid_until = now() - interval '${by}' where relation = 'self'`,
  ].map((change) => [
    takes(officer, ofBert),
    settles(officer, ofBert),
    lifts(officer, ofBert),
    asks(party.ann),
    acknowledges(kim),
    settled(assigned),
    opens(alarmed, first, party.ann),
    reviews(officer, first),
    opens(alarmed, next, party.ann),
    fate(change),
    worker('oversight.forget_past()'),
  ]),
);

/** Of each purpose, in whichever order they stand. */
const ofTerms: readonly Story[] = ['oversight', 'emergency'].map((purpose) => [
  fate(`update privacy.purposes set facts = jsonb_set(facts, '{retention,days}', '11') where name = '${purpose}'`),
  fate(`oversight.kept_for('${purpose}')`),
]);

const asksAfter = worker(`oversight.under_way(array[${party.ann}]::uuid[])`);
const restrictedBefore = [takes(officer, ofBert), settles(officer, ofBert)];

/** Nobody uses what is left of who is to be erased, whatever else is given free. */
const ofWhomIsWithheld: readonly Story[] = [
  [asksAfter],
  [decided, decidedLater, asksAfter],
  [decidedLater, asksAfter],
  [decided, begins(party.ann), finishes(party.ann), asksAfter],
  ...['forgotten_at', 'finished_at'].map((end) => [
    decided,
    fate(`update oversight.erasures set ${end} = now()`),
    asksAfter,
  ]),
  [...restrictedBefore, decidedLater, lifts(officer, ofBert)],
  [...restrictedBefore, decided, lifts(officer, ofBert)],
];

export const storiesOfErasures: readonly Story[] = [...ofErasures, ...ofWhomIsWithheld, ...ofTerms, ...ofThePast];
