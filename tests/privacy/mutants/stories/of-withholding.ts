import { lifts, ofAnn, ofBert, related, request, settles, takes } from './oversight-acts.ts';
import type { Story } from './story.ts';
import { eraser, fate, id, officer, party, worker } from './townspeople.ts';

const named = (of: string): string => of.replaceAll(`'`, '');
const follow = fate('oversight.follow_persons()');
/** Carl and ann are taken for one, and turn out to be two. */
const areOne: Story = [related(party.carl, 'self-merged', `party:${named(party.ann)}`), follow];
const areTwo: Story = [fate(`delete from privacy.relations where relation = 'self-merged'`), follow];
const asked = id(86);
/** Ann asked to be erased, and that is granted. */
const decided: Story = [takes(officer, ofAnn), settles(officer, ofAnn)];
const restricted: Story = [request(officer, party.carl, 'restriction'), settles(officer, asked)];
const begins = (of: string) => worker(`oversight.begin_erasure(${of}, '{}')`);
const finishes = (of: string) => eraser(`oversight.finish_erasure(${of})`);
const waits = worker('oversight.pending_erasures()');
const isUsed = related(party.carl, 'in-contact', 'subject:agent');

/** Who is to be erased is so under each of their ids, as long as those are theirs. */
export const storiesOfWithholding: readonly Story[] = [
  [...areOne, ...decided, isUsed],
  [...areOne, ...decided, ...areTwo, isUsed],
  [...areOne, ...restricted, ...decided, ...areTwo, isUsed],
  [...areOne, ...restricted, ...decided, lifts(officer, asked), ...areTwo, isUsed],
  [...restricted, lifts(officer, asked), ...areOne, ...decided, ...areTwo, isUsed],
  [...areOne, ...decided, begins(party.carl), ...areTwo, isUsed],
  [...areOne, ...decided, begins(party.ann), ...areTwo, isUsed],
  [...areOne, ...decided, begins(party.ann), finishes(party.ann), ...areTwo, isUsed],
  [...areOne, ...decided, begins(party.carl), finishes(party.carl), ...areTwo, isUsed],
  // Of whom nothing is left but an account that is still to be closed.
  [
    ...areOne,
    ...decided,
    worker(`oversight.begin_erasure(${party.carl}, array['carl'])`),
    finishes(party.carl),
    ...areTwo,
    isUsed,
  ],
  [
    ...areOne,
    ...decided,
    fate(`update oversight.erasures set finished_at = now() where party = ${party.carl}`),
    ...areTwo,
  ],
  [...areOne, ...decided, related(party.carl, 'emergency', 'subject:agent'), ...areTwo, isUsed],
  [...areOne, ...decided, related(party.bert, 'erasing', 'role:service'), ...areTwo, isUsed],
  // What nobody asked for is not looked at, nor what another one asked.
  [...areOne, fate(`oversight.retire(${party.ann}, current_date)`), ...areTwo, isUsed],
  [...areOne, worker(`oversight.replay_erasure(${party.ann}, ${id(87)})`), ...areTwo, isUsed],
  [...areOne, ...decided, takes(officer, ofBert), settles(officer, ofBert), ...areTwo, waits],
  [worker(`oversight.replay_erasure(${party.carl}, ${id(87)})`), ...areOne, ...decided, ...areTwo, waits],
];
