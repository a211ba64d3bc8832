import type { Story } from './story.ts';
import { agent, ann, fate, firstDrawn, handler, id, nobody, staff, worker } from './townspeople.ts';

export const [ofAnn, ofBert, ofFien, rules, otherRules, charter, otherCharter, becomes, unmade, assigned] = [
  40, 41, 42, 43, 44, 45, 46, 47, 48, 49,
].map(id) as [string, string, string, string, string, string, string, string, string, string];
export const third = staff('third', ['privacy-officer'], 'oversight');
const notOfficers = [agent, ann, handler, nobody, staff('officer', ['handler'], 'handle')];
/** Before it: somebody who may not. */
export const asked = (says: string): readonly Story[] => notOfficers.map((who) => [who(says)]);
export const related = (
  object: string,
  relation: string,
  holder: string,
  more: readonly [columns: string, values: string] = ['', ''],
) =>
  fate(
    `insert into privacy.relations (object, relation, holder, reason${more[0]}) values (${object}, '${relation}', '${holder}', 'test'${more[1]})`,
  );
export const opens = (who: typeof agent, access: string, object: string) =>
  who(`oversight.open_emergency_access(${access}, ${object}, 'a life may be in danger')`);
export const reviews = (who: typeof agent, access: string) =>
  who(`oversight.review_emergency_access(${access}, 'justified', 'well done')`);
export const request = (who: typeof agent, of: string, kind = 'access') =>
  who(`oversight.open_data_request(${id(86)}, ${of}, '${kind}', current_date, current_date + 30, 'please')`);
export const takes = (who: typeof agent, taken: string) => who(`oversight.take_data_request(${taken})`);
export const extends_ = (who: typeof agent, of: string) =>
  who(`oversight.extend_data_request(${of}, current_date + 60, 'much to find')`);
export const settles = (who: typeof agent, of: string, outcome = 'granted') =>
  who(`oversight.settle_data_request(${of}, '${outcome}', 'so be it')`);
/** What the worker does with what somebody waits to be told. */
export const tells = (of: string, how: string): Story => [
  worker(`oversight.begin_telling(${of})`),
  worker(`oversight.end_telling(${of}, '${how}')`),
];
export const lifts = (who: typeof agent, of: string) => who(`oversight.lift_restriction(${of})`);
/** What the first organisation was asked in the story. */
export const acknowledges = (who: typeof agent, asked = firstDrawn) =>
  who(`oversight.acknowledge_destruction(${asked})`);
export const kim = staff('kim', ['partner-worker'], 'follow-up', { organisations: ['welfare'] });
export const asks = (of: string, organisation = 'welfare', purpose = 'support') =>
  fate(`oversight.request_destruction(${of}, '${organisation}', '${purpose}', 'purpose-ended')`);
export const settled = (of: string, why = 'null') => worker(`oversight.settle_role_change(${of}, ${why})`);
export const [first, next, another, last] = [80, 81, 82, 83].map(id) as [string, string, string, string];
