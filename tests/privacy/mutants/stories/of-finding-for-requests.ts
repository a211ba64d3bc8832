import { details, find } from './finding.ts';
import type { Story } from './story.ts';
import { alarmed, fate, officer, party, person, second, staff } from './townspeople.ts';

/** Whom an officer, or whoever speaks, looks for under the purpose of a request. */
const looks = (who: typeof officer, by: string, question: object = details) =>
  who(`profiles.find_callers('${JSON.stringify({ by, ...question })}')`);

/** Officers look for whose request it is: people alone, whoever of them is restricted, and without a contact that begins with it. */
export const storiesOfFindingForRequests: readonly Story[] = [
  ...['nameAndBirthDate', 'number', 'address'].map((by) => [looks(officer, by)]),
  // An association is no person; to who answers callers it is one that calls.
  [looks(officer, 'number', { number: 'v0012345' }), find('number', { number: 'v0012345' })],
  [fate(`privacy.restrict(${party.ann})`), looks(officer, 'number'), find('number')],
  [looks(officer, 'number'), looks(second, 'nameAndBirthDate')],
  [looks(alarmed, 'number')],
  [looks(person('ann'), 'number')],
  [looks(staff('officer', ['privacy-officer'], null), 'number')],
  // Who does both begins a contact with whom they found for an answer alone.
  [
    looks(staff('officer', ['privacy-officer', 'kcc-agent'], 'oversight'), 'number'),
    staff('officer', ['privacy-officer', 'kcc-agent'], 'answer')(`profiles.questions_held(${party.ann})`),
  ],
];
