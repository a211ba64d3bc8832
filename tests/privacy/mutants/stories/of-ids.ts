import type { Story } from './story.ts';
import { caller, doraForHarmony, harmony, lea, leah, lou, max } from './town.ts';
import { agent, bert, colleague, eraser, fate, id, officer, party } from './townspeople.ts';

const record = (called: string, who = agent) =>
  who(`profiles.record_caller(${called}, ${caller('New', 'Caller', '1980-01-01')})`);
const terms = `'${JSON.stringify({ scope: ['ask'], endsAt: '2100-01-01', evidence: 'showed a card at the counter' })}'`;
const give = (of: string, called: string, who = agent, code = 'hash-new') =>
  who(`profiles.give_mandate(${of}, ${called}, ${terms}, '${code}')`);
const register = (called: string) =>
  officer(
    `profiles.register_organisation(${called}, '{"name": "New", "kboNumber": "0123456789", "adminName": "Ada"}', 'hash-new')`,
  );
const erased = (of: string): Story => [
  fate(
    `insert into privacy.relations (object, relation, holder, purpose, reason) values (${of}, 'erasing', 'role:service', 'follow-up', 'test')`,
  ),
  eraser(`profiles.erase_party(${of})`),
];

/** What somebody makes twice, under the id by which they call it; and what is forgotten of that. */
export const storiesOfIds: readonly Story[] = [
  [record(id(75)), record(id(75))],
  // The contact is over: the second click opens none.
  [record(id(75)), agent(`profiles.close_contact(${id(75)})`), record(id(75))],
  [record(id(75)), record(id(75), colleague)],
  [record(id(75)), give(lea, id(75))],
  // Of another party, and beside another that is offered on the same terms.
  [give(lea, id(62)), give(leah, id(62)), give(lea, id(62), agent, 'hash-newer')],
  [
    give(lea, id(62)),
    give(lea, id(63), agent, 'hash-other'),
    fate(`update profiles.mandates set ended_at = now() where id = ${id(62)}`),
    give(lea, id(62), agent, 'hash-newer'),
  ],
  [register(id(76)), register(id(76))],
  // Who was invited is nobody, whatever they are called.
  [doraForHarmony(`profiles.invite_member(${harmony}, ${party.ann}, 'Ann', 'member', 'hash-new')`)],
  // With a party goes what was called by it, and by the mandates that it gave; with no other.
  [...erased(lea), record(lea)],
  [...erased(lea), record(max), record(lou, colleague)],
  [give(lea, id(62)), ...erased(lea), give(leah, id(62), agent, 'hash-newer')],
  [...erased(lea), give(party.bert, id(34), bert)],
];
