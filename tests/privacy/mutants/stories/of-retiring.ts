import { first, lifts, opens, related, request, reviews, settles, tells } from './oversight-acts.ts';
import type { Story } from './story.ts';
import { alarmed, fate, id, officer, party } from './townspeople.ts';

const retires = (since: string, of = party.hugo) => fate(`oversight.retire(${of}, ${since})`);
const tomorrow = 'current_date + 1';
const asked = (of: string, kind?: string) => request(officer, of, kind);
const answered = (how: string, kind?: string): Story => [
  asked(party.hugo, kind),
  settles(officer, id(86)),
  ...(how === 'waiting' ? [] : tells(id(86), how)),
];
const past: [string, string] = [', valid_from, valid_until', `, '2000-01-01', '2001-01-01'`];
const withoutFacts = fate(`delete from privacy.relations where relation = 'emergency'`);
const isHugo = related(party.carl, 'self-merged', `party:${party.hugo.replaceAll(`'`, '')}`);

/** Nothing goes on any more for somebody of whom nothing was heard. */
export const storiesOfRetiring: readonly Story[] = [
  [],
  [retires(tomorrow)],
  [retires(tomorrow, party.ann)],
  [related(party.hugo, 'handling', 'subject:x')],
  [related(party.hugo, 'handling', 'subject:x', past)],
  [related(party.carl, 'handling', 'subject:x')],
  [isHugo, related(party.carl, 'handling', 'subject:x')],
  [asked(party.hugo)],
  [isHugo, asked(party.carl)],
  ...['waiting', 'by-hand', 'mailed'].map((how) => [...answered(how)]),
  [...answered('mailed'), retires('current_date')],
  [...answered('mailed', 'restriction')],
  [request(officer, party.carl, 'restriction'), settles(officer, id(86))],
  [...answered('mailed', 'restriction'), lifts(officer, id(86))],
  [opens(alarmed, first, party.hugo), withoutFacts],
  [opens(alarmed, first, party.hugo), reviews(officer, first)],
  [opens(alarmed, first, party.carl), withoutFacts],
  [fate(`insert into oversight.erasures (party, request) values (${party.carl}, ${id(87)})`)],
].map((story) => [...story, retires(tomorrow)]);
