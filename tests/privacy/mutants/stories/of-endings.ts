import { kim as acknowledger, acknowledges, asks, ofAnn, related, settles, takes } from './oversight-acts.ts';
import type { Story } from './story.ts';
import { kim, mia } from './town.ts';
import { agent, ann, bert, fate, id, officer, party, person, second, worker } from './townspeople.ts';

const shares = (who: typeof ann, of: string, consent: string) =>
  who(
    `insert into profiles.consents (party_id, id, activity, wording) values (${of}, ${consent}, 'share-with-partner', 'yes')`,
  );
const withdraws = (consent: string) =>
  ann(`update profiles.consents set withdrawn_at = now() where id = ${consent} and party_id = ${party.ann}`);

/** With the last consent to share, the purpose is over for which something was received. */
const ofConsents: readonly Story[] = [
  [shares(ann, party.ann, id(60))],
  [shares(ann, party.ann, id(60)), withdraws(id(60))],
  [shares(ann, party.ann, id(60)), shares(ann, party.ann, id(61)), withdraws(id(60))],
  [shares(bert, party.bert, id(62)), fate('delete from privacy.endings'), shares(ann, party.ann, id(60))],
];

const kept = (who: typeof ann, of = party.ann) => who(`profiles.kept_beside(${of})`);

const ofExports: readonly Story[] = [
  ...[officer, second, agent, ann].map((who) => [kept(who), kept(who, party.bert)]),
  ...['identity', 'national-number'].map((group) => [
    fate(`delete from privacy.rules where role = 'privacy-officer' and field_group = '${group}' and action = 'read'`),
    kept(officer),
  ]),
  [
    related(party.carl, 'tasked', 'subject:officer'),
    fate(
      `insert into profiles.caller_checks (agent, id, party_id, questions) values ('agent', ${id(79)}, ${party.bert}, '{postalCode}')`,
    ),
    kept(officer, party.carl),
    kept(officer),
  ],
];

const charter = (version: number, effective: string) =>
  fate(
    `insert into privacy.charters (version, effective_at, texts) values (${version}, now() + interval '${effective}', '{}')`,
  );
const member = (organisation: string, from: string, until: string) =>
  fate(
    `insert into privacy.memberships (subject, holder, valid_from, valid_until) values ('subject:x', 'organisation:${organisation}', '${from}', '${until}')`,
  );
const assigned = (role: string, act: string, state: string) =>
  fate(
    `insert into oversight.role_changes (id, subject, role, act, state, requested_by) values (${id(63)}, 'x', '${role}', '${act}', '${state}', 'y')`,
  );
const accepted = officer('oversight.charter_acceptances()');
const chased = worker('oversight.chase_charter()');

const ofBound: readonly Story[] = [
  ...[officer, agent, ann].map((who) => [who('oversight.charter_acceptances()')]),
  [member('unbound', '2000-01-01', 'infinity'), accepted],
  [member('past', '2000-01-01', '2001-01-01'), accepted],
  [member('to-come', '2200-01-01', 'infinity'), accepted],
  [asks(party.ann, 'asked'), accepted],
  [
    asks(party.ann, 'asked'),
    fate(`update oversight.acknowledgements set acknowledged_at = now(), acknowledged_by = 'x'`),
    accepted,
  ],
  ...[
    ['organisation:given', 'assign', 'done'],
    ['organisation:taken', 'withdraw', 'done'],
    ['organisation:asked', 'assign', 'asked'],
    ['handler', 'assign', 'done'],
  ].map(([role = '', act = '', state = '']) => [assigned(role, act, state), accepted]),
  [charter(2, '1 day'), accepted, chased],
  [charter(2, '-8 days'), accepted, chased, chased],
  [
    charter(2, '-8 days'),
    chased,
    fate(`update oversight.charter_chases set chased_at = now() - interval '8 days'`),
    chased,
  ],
  [charter(2, '-1 day'), chased],
  [charter(2, '-8 days'), charter(3, '1 day'), chased],
  [
    charter(2, '-8 days'),
    fate(
      `insert into privacy.charter_acceptances (holder, version, accepted_by) values ('organisation:bound', 2, 'x')`,
    ),
    chased,
  ],
];

const mandated = 'mandate:00000000-0000-4000-8000-000000000065';
/** Somebody of that organisation read of that person. */
const read = (of: string) =>
  kim(
    `insert into privacy.processing_log (subjects, objects, field_groups) values (array[${of}]::uuid[], array[${of}]::uuid[], '{contact}')`,
  );
const ending = (of: string, receiver: string | null, moment = '-1 day') =>
  fate(
    `insert into privacy.endings (object, receiver, cause, ends_at) values (${of}, ${receiver === null ? 'null' : `'${receiver}'`}, 'purpose-ended', now() + interval '${moment}')
     on conflict on constraint an_ending_is_known_once do update set ends_at = excluded.ends_at`,
  );
const over = fate(`update privacy.relations set valid_until = now() where holder = 'organisation:welfare'`);
const asked = worker('oversight.ask_ended()');
const welfare = 'organisation:welfare';
const holds = (holder: string, relation = 'engaged', more: readonly [string, string] = ['', '']) =>
  related(party.ann, relation, holder, more);

/** What another transaction says while receivers are asked. */
const meanwhile = (receiver: string, moment: string): Story => [
  fate(
    `create function mutants.say_meanwhile() returns trigger language plpgsql as $$ begin
      perform privacy.note_ending(${party.ann}, '${receiver}', 'mandate-ended', ${moment});
      return null;
    end $$`,
  ),
  fate(
    'create trigger meanwhile after insert on oversight.acknowledgements for each row execute function mutants.say_meanwhile()',
  ),
];

const ofEndings: readonly Story[] = [
  [ending(party.ann, welfare), asked],
  ...[
    [],
    [ending(party.ann, welfare, '1 day')],
    [ending(party.ann, null)],
    [ending(party.bert, welfare), ending(party.ann, 'organisation:other', '-2 days'), ending(party.ann, null, '1 day')],
    [fate(`privacy.restrict(${party.ann})`)],
    [fate(`privacy.restrict(${party.bert})`)],
    [holds('organisation:other')],
    // A fact says when it ends: here it was known before that what came earlier was over.
    ...[
      holds(welfare, 'handling'),
      holds(welfare, 'tasked'),
      holds(welfare, 'handling', [', valid_from', `, '2200-01-01'`]),
      holds(welfare, 'handling', [', valid_from, valid_until', `, '2000-01-01', '2001-01-01'`]),
      related(party.bert, 'handling', welfare),
    ].map((fact) => [fact, fate('delete from privacy.endings'), ending(party.ann, welfare)]),
    // Of one moment: what is kept and not used waits, and so does what comes meanwhile.
    [ending(party.bert, welfare), fate(`privacy.restrict(${party.bert})`)],
    ...[`now() - interval '1 day'`, `'infinity'`].flatMap((moment) =>
      ['organisation:other', welfare].map((receiver) => meanwhile(receiver, moment)),
    ),
    [holds(`party:${party.bert.replaceAll(`'`, '')}`, 'handling')],
    [related(party.bert, 'handling', `party:${party.ann.replaceAll(`'`, '')}`)],
    [holds('subject:x', 'self-merged')],
    [asked, read(party.ann), ending(party.ann, welfare)],
  ].map((story) => [
    read(party.ann),
    read(party.bert),
    over,
    fate('delete from privacy.endings'),
    ending(party.ann, welfare),
    ...story,
    asked,
    asked,
  ]),
  ...[
    `'subject:carl', 'mandate:00000000-0000-4000-8000-000000000065'`,
    `'subject:another', 'mandate:00000000-0000-4000-8000-000000000065'`,
    `'subject:carl', 'group:00000000-0000-4000-8000-000000000064'`,
  ].map((membership) => [
    person('carl', { roles: ['intermediary'], organisations: ['welfare'] })(
      `insert into privacy.processing_log (subjects, objects, field_groups) values (array[${party.ann}]::uuid[], array[${party.ann}]::uuid[], '{contact}')`,
    ),
    fate(`delete from privacy.relations where object = ${party.ann}`),
    fate(`insert into privacy.memberships (subject, holder) values (${membership})`),
    holds(mandated, 'handling'),
    related(party.ann, 'consulted', 'group:00000000-0000-4000-8000-000000000064'),
    fate('delete from privacy.endings'),
    ending(party.ann, 'subject:carl'),
    asked,
  ]),
  [takes(officer, ofAnn), settles(officer, ofAnn), acknowledges(acknowledger), ending(mia, null), asked],
];

export const storiesOfEndings: readonly Story[] = [...ofConsents, ...ofExports, ...ofBound, ...ofEndings];
