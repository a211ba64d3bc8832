import { asked, assigned, becomes, settled, third, unmade } from './oversight-acts.ts';
import type { Story } from './story.ts';
import { type agent, fate, id, officer, party, second, worker } from './townspeople.ts';

const decides = (who: typeof agent, of: string, isApproved: boolean) =>
  who(`oversight.decide_role_change(${of}, ${isApproved})`);

const ofRoles: readonly Story[] = [
  ...asked(`oversight.ask_role_change(${id(88)}, 'x', 'handler', 'assign')`),
  [officer(`oversight.ask_role_change(${id(88)}, 'x', 'handler', 'assign')`)],
  [officer(`oversight.ask_role_change(${id(88)}, 'x', 'privacy-officer', 'assign')`)],
  ...[true, false].flatMap((isApproved) => [
    ...asked(`oversight.decide_role_change(${becomes}, ${isApproved})`),
    [decides(officer, becomes, isApproved)],
    [decides(second, becomes, isApproved), decides(third, becomes, isApproved)],
    [decides(officer, unmade, isApproved)],
    [decides(second, unmade, isApproved), decides(third, unmade, isApproved)],
    [decides(second, assigned, isApproved), decides(second, id(99), isApproved)],
  ]),
  ...[true, false].map((reaches) => [
    worker(`oversight.tell_presence(${reaches})`),
    officer('oversight.can_change_roles()'),
    fate(`update oversight.worker_presence set seen_at = now() - interval '2 minutes'`),
    officer('oversight.can_change_roles()'),
  ]),
  [worker('oversight.pending_role_changes()')],
  [settled(assigned), worker('oversight.pending_role_changes()')],
  [settled(assigned, `'the realm says no'`)],
  [settled(becomes), settled(id(99))],
];

const named = worker(`oversight.name_colleague('officer', 'Anna Demo', array['privacy-officer'])`);

const ofColleagues: readonly Story[] = [
  [worker('oversight.accounts_to_name()'), worker('(select count(*) from oversight.accounts_to_name())')],
  [named, worker('oversight.accounts_to_name()')],
  [
    named,
    fate(`update oversight.colleagues set told_at = now() - interval '2 days'`),
    worker('oversight.accounts_to_name()'),
  ],
];

/** What asks and what is answered, of a domain that declares it. */
const ofWhatAsks = (name: string, trigger: string): Story => [
  fate(`create table oversight.${name} (id uuid, purpose text, languages text[], published boolean)`),
  fate(
    `create trigger asks before insert or update on oversight.${name} for each row execute function oversight.${trigger}`,
  ),
];

const publish = (purpose: string, languages: string, published: string) =>
  fate(`insert into oversight.forms values (${id(89)}, ${purpose}, ${languages}, ${published})`);

const answersWith = (purpose: string, answer: string) =>
  fate(`insert into oversight.answers values (${answer}, ${purpose}, '{nl}', true)`);

const record = (purpose: string, language: string, version = 1) =>
  fate(
    `oversight.record_disclaimer(${id(89)}, 'oversight.answers', ${party.ann}, '${purpose}', ${version}, '${language}', 'website')`,
  );

const ofDisclaimers: readonly Story[] = [
  ...['answer', 'nothing'].flatMap((purpose) =>
    ['nl', 'xx'].flatMap((language) => [
      [officer(`oversight.disclaimer_of('${purpose}', '${language}')`)],
      [record(purpose, language), record(purpose, language, 0)],
    ]),
  ),
  ...[
    [`'answer'`, `'{nl,en}'`, 'true'],
    [`'answer'`, `'{nl,xx}'`, 'true'],
    [`'answer'`, `'{nl,xx}'`, 'false'],
    [`'answer'`, `'{}'`, 'true'],
    ['null', `'{nl}'`, 'true'],
  ].map(([purpose = '', languages = '', published = '']) => [
    ...ofWhatAsks('forms', `refuse_undisclaimed('purpose', 'languages', 'published')`),
    publish(purpose, languages, published),
  ]),
  ...[`'purpose', 'languages'`, `'purpose', 'languages', 'none'`].map((columns) => [
    ...ofWhatAsks('forms', `refuse_undisclaimed(${columns})`),
    publish(`'answer'`, `'{nl}'`, 'true'),
  ]),
  [
    ...ofWhatAsks('answers', `refuse_unrecorded('id', 'purpose')`),
    answersWith(`'answer'`, id(89)),
    record('answer', 'nl'),
    answersWith(`'answer'`, id(89)),
    answersWith(`'answer'`, id(99)),
    answersWith(`'match'`, id(89)),
  ],
];

export const storiesOfRoles: readonly Story[] = [...ofRoles, ...ofColleagues, ...ofDisclaimers];
