import { first, lifts, ofAnn, ofBert, opens, related, request, reviews, settles, takes } from './oversight-acts.ts';
import type { Story } from './story.ts';
import { agent, alarmed, bert, carl, eraser, fate, id, officer, party, second, worker } from './townspeople.ts';

const asked = id(86);
const granted: Story = [takes(officer, ofBert), settles(officer, ofBert)];
const objected = (of: string): Story => [request(officer, of, 'objection'), settles(officer, asked)];
const follow = fate('oversight.follow_persons()');
/** Carl turns out to be bert, as the profiles say. */
const isOne: Story = [related(party.carl, 'self-merged', `party:${party.bert.replaceAll("'", '')}`), follow];
const areTwo: Story = [fate(`delete from privacy.relations where relation = 'self-merged'`), follow];
const restrict = fate(`privacy.restrict(${party.bert})`);
const covering = (of: string, who = officer) => who(`oversight.restrictions_covering(${of})`);

const ofWhomTheyCover: readonly Story[] = [
  [...granted, ...isOne],
  [...granted, ...isOne, ...areTwo],
  [...isOne, ...granted, ...areTwo],
  [...isOne, ...granted, ...areTwo, lifts(officer, ofBert)],
  [...granted, lifts(officer, ofBert), ...isOne],
  [...granted, ...objected(party.fien), ...isOne],
  [...granted, ...objected(party.carl), ...isOne, ...areTwo, lifts(officer, asked)],
  [...granted, ...objected(party.bert), lifts(officer, asked), lifts(officer, ofBert)],
  [...granted, ...objected(party.bert), ...isOne, lifts(officer, ofBert)],
  // What an officer holds who deals with nothing is not looked at.
  [
    takes(second, ofBert),
    settles(second, ofBert, 'refused'),
    related(party.carl, 'tasked', 'subject:second', [', purpose', `, 'oversight'`]),
    follow,
  ],
  // Whom somebody else let be used, or restricted, is left so by what was so before.
  [...granted, fate('delete from privacy.restricted_parties'), ...isOne],
  [...granted, lifts(officer, ofBert), restrict, fate('delete from oversight.restrictions')],
  [
    fate(
      `insert into oversight.restrictions (id, party, kind, covers, until) values (${asked}, ${party.bert}, 'objection', array[${party.bert}]::uuid[], now())`,
    ),
    restrict,
    fate('delete from oversight.restrictions'),
  ],
  [
    fate(
      `insert into oversight.restrictions (id, party, kind, covers, until) values (${asked}, ${party.bert}, 'objection', array[${party.bert}]::uuid[], now())`,
    ),
  ],
  [...granted, fate('delete from oversight.restrictions')],
  [...granted, ...objected(party.carl), covering(party.bert), covering(party.carl), covering(party.ann)],
  [...granted, covering(party.bert, agent), covering(party.bert, bert), covering(party.bert, carl)],
];

/** Of whom an erasure was decided: only decided, and carried out. */
const decided = worker(`oversight.replay_erasure(${party.bert}, ${ofBert})`);
const erased: Story = [
  decided,
  worker(`oversight.begin_erasure(${party.bert}, '{}')`),
  eraser(`oversight.finish_erasure(${party.bert})`),
];

const ofWhomWasErased: readonly Story[] = [
  erased,
  [request(officer, party.bert), ...erased],
  [request(officer, party.carl), ...erased],
  [takes(officer, ofBert), settles(officer, ofBert, 'refused'), ...erased],
  [worker(`oversight.replay_erasure(${party.ann}, ${ofAnn})`), request(officer, party.bert), ...erased],
  [...granted, ...isOne, ...erased],
  [...isOne, ...objected(party.carl), ...erased],
  [decided, request(officer, party.bert)],
  [...erased, request(officer, party.bert), request(officer, party.carl)],
  ...[party.bert, party.carl].flatMap((of) => [
    [opens(alarmed, first, of), decided, reviews(officer, first)],
    [opens(alarmed, first, of), ...erased, reviews(officer, first)],
  ]),
];

/** Whom a restriction covers, as long as it is in force; and what is left of who was erased. */
export const storiesOfRestrictions: readonly Story[] = [...ofWhomTheyCover, ...ofWhomWasErased];
