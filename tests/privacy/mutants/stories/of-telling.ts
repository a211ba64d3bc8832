import { asked, ofAnn, ofBert, ofFien, settles, takes, tells } from './oversight-acts.ts';
import type { Story } from './story.ts';
import { type ann, fate, id, officer, party, worker } from './townspeople.ts';

const beginsToTell = (of: string) => worker(`oversight.begin_telling(${of})`);
const endsTelling = (of: string, how = 'by-hand') => worker(`oversight.end_telling(${of}, '${how}')`);
const toTell = worker('oversight.requests_to_tell()');
const answered = settles(officer, ofAnn, 'refused');
const fienAnswered: Story = [takes(officer, ofFien), settles(officer, ofFien, 'refused')];

const ofTelling: readonly Story[] = [
  [toTell],
  [answered, toTell],
  [answered, ...tells(ofAnn, 'mailed'), toTell],
  [answered, beginsToTell(ofAnn)],
  [answered, beginsToTell(ofFien)],
  [answered, ...fienAnswered, beginsToTell(ofAnn)],
  [beginsToTell(ofBert), beginsToTell(id(99))],
  [answered, ...fienAnswered, beginsToTell(ofAnn), beginsToTell(ofFien), endsTelling(ofAnn)],
  // Once it is known how it went, it stays so.
  [answered, ...tells(ofAnn, 'mailed'), endsTelling(ofAnn)],
];

const handsOver = (who: typeof ann, of = ofAnn) => who(`oversight.hand_over_answer(${of})`);
const handed: Story = [answered, ...tells(ofAnn, 'by-hand')];
const putOff = fate(`update oversight.data_requests set extension_reason = 'much to find'`);
const forgotten = (of: string, forgottenAt = 'now()') =>
  fate(`insert into oversight.erasures (party, request, forgotten_at) values (${of}, ${id(87)}, ${forgottenAt})`);

const ofHandingOver: readonly Story[] = [
  ...asked(`oversight.hand_over_answer(${ofAnn})`).map((story) => [...handed, ...story]),
  [handsOver(officer), handsOver(officer, id(99))],
  [...handed, handsOver(officer)],
  [...handed, handsOver(officer), handsOver(officer)],
  [answered, ...tells(ofAnn, 'mailed'), handsOver(officer)],
  [...handed, ...fienAnswered, ...tells(ofFien, 'by-hand'), handsOver(officer)],
  ...[[], [putOff]].flatMap((before) =>
    [forgotten(party.ann), forgotten(party.ann, 'null'), forgotten(party.bert)].map((gone) => [
      ...before,
      ...handed,
      gone,
      handsOver(officer),
    ]),
  ),
  // Of all who are erased only the words of this one answer go.
  [
    ...handed,
    ...fienAnswered,
    ...tells(ofFien, 'by-hand'),
    forgotten(party.ann),
    forgotten(party.fien),
    handsOver(officer),
  ],
];

/** An erasure waits a week for who is told by hand, from when they are. */
const ofTheWeek: readonly Story[] = [
  [],
  ...['settled_at', 'waits_since'].map((since) => [
    fate(`update oversight.data_requests set ${since} = now() - interval '8 days' where id = ${ofAnn}`),
  ]),
].map((later) => [
  settles(officer, ofAnn),
  ...tells(ofAnn, 'by-hand'),
  ...later,
  worker('oversight.pending_erasures()'),
]);

export const storiesOfTelling: readonly Story[] = [...ofTelling, ...ofHandingOver, ...ofTheWeek];
