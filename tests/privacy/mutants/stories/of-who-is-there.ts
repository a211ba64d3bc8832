import { another, first, next, opens, related, request, reviews, takes } from './oversight-acts.ts';
import type { Story } from './story.ts';
import { mo } from './town.ts';
import {
  agent,
  alarmed,
  ann,
  colleagueAlarmed,
  eraser,
  fate,
  id,
  officer,
  party,
  second,
  worker,
} from './townspeople.ts';

/** Of nobody and nothing, until something is about it. */
const stray = id(99);
const isCase = related(stray, 'handling', 'subject:handler');
const isCaseNoMore = fate(`delete from privacy.relations where object = ${stray} and relation = 'handling'`);
const goes = fate(`oversight.forget_words(${stray})`);
const hasAccount = related(stray, 'self', 'subject:zoe');
const isNobody = (who: typeof agent, asked: string) => who(`oversight.is_nobody(${asked})`);

/** What was asked of something before that was looked at. */
const askedBefore = fate(
  `insert into oversight.data_requests (id, party, kind, state, received_on, due_on, details, opened_by)
   values (${id(98)}, ${stray}, 'access', 'open', current_date, current_date + 30, 'please', 'second')`,
);

const erased: Story = [
  worker(`oversight.replay_erasure(${party.bert}, ${id(97)})`),
  worker(`oversight.begin_erasure(${party.bert}, '{}')`),
  eraser(`oversight.finish_erasure(${party.bert})`),
];

const ofNobody: readonly Story[] = [
  ...[officer, agent, ann].flatMap((who) => [stray, party.ann, mo].map((asked) => [isNobody(who, asked)])),
  [request(officer, stray), request(officer, mo)],
  [isCase, request(officer, stray), isNobody(officer, stray)],
  [hasAccount, request(officer, stray), isNobody(officer, stray)],
  [askedBefore, takes(officer, id(98))],
  [askedBefore, isCase, takes(second, id(98))],
];

/** Words are kept until what they are about is forgotten. */
const ofWords: readonly Story[] = [
  [opens(alarmed, first, stray), reviews(officer, first)],
  [opens(alarmed, first, stray), opens(colleagueAlarmed, next, stray)],
  [isCase, opens(alarmed, first, stray), reviews(officer, first)],
  [isCase, opens(alarmed, first, stray), isCaseNoMore, reviews(officer, first)],
  [opens(alarmed, first, stray), opens(alarmed, next, party.ann), goes, opens(colleagueAlarmed, another, stray)],
  [opens(alarmed, first, stray), reviews(officer, first), goes, goes],
  [opens(alarmed, first, stray), goes, reviews(officer, first)],
  [isCase, opens(alarmed, first, stray), opens(alarmed, next, party.ann), opens(alarmed, another, mo), ...erased],
  [isCase, opens(alarmed, first, stray), isCaseNoMore, opens(alarmed, next, party.bert), ...erased],
  [...erased, opens(alarmed, first, party.bert), opens(alarmed, next, party.ann)],
];

/** Who and what is there, and who decides about somebody that is not. */
export const storiesOfWhoIsThere: readonly Story[] = [...ofNobody, ...ofWords];
