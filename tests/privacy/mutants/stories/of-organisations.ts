import type { Story } from './story.ts';
import { bakery, doraForHarmony, erikForHarmony, harmony, kim, newcomer, welfare } from './town.ts';
import {
  agent,
  ann,
  dora,
  erik,
  fate,
  hugo,
  id,
  nobody,
  officer,
  party,
  person,
  staff,
  worker,
} from './townspeople.ts';

const body = (more: object = {}): string =>
  `'${JSON.stringify({ name: 'New', kboNumber: '0403170701', adminName: 'Ada', ...more })}'`;
const register = (more: object = {}, asked = id(90), who = officer) =>
  who(`profiles.register_organisation(${asked}, ${body(more)}, 'hash-new')`);
const whole = { alias: 'new', serviceClient: 'partner-new' };

const ofRegistering: readonly Story[] = [
  [register(whole)],
  [register()],
  [register({ serviceClient: 'partner-new' })],
  [register({ alias: 'new' })],
  ...['welfare', 'nobody'].map((unit) => [ann(`oversight.name_of_unit('${unit}')`)]),
  [register({ kboNumber: undefined, associationCode: 'V0099999' })],
  [register(whole, id(90), agent), register(whole, id(90), kim)],
  [register({ alias: 'welfare' })],
  [register({ serviceClient: 'partner-welfare' })],
  [register({ alias: 'new' }), register({ alias: 'new', kboNumber: '0403170799' }, id(92))],
  [
    fate(`insert into privacy.memberships (subject, holder) values ('subject:x', 'organisation:new')`),
    register({ alias: 'new' }),
  ],
  [register(whole, party.ann)],
  [register({ ...whole, kboNumber: '0987654321' })],
  [register({ ...whole, kboNumber: '0123456789', associationCode: 'V0012345' })],
  [register({ ...whole, kboNumber: '0123456789' })],
  [register({ kboNumber: '0123456789' })],
  [register({ ...whole, kboNumber: undefined, associationCode: 'V0012345' })],
  [
    doraForHarmony(`profiles.change_member(${harmony}, ${id(31)}, null)`),
    register({ ...whole, kboNumber: undefined, associationCode: 'V0012345' }),
  ],
];

const invite = (member: string, who = doraForHarmony, to = harmony) =>
  who(`profiles.invite_member(${to}, ${member}, 'Fien', 'member', 'hash-new')`);
const inviteAgain = (member: string, name = 'Somebody', role = 'member') =>
  doraForHarmony(`profiles.invite_member(${harmony}, ${member}, '${name}', '${role}', 'hash-new')`);
const change = (member: string, role: string | null, who = doraForHarmony, of = harmony) =>
  who(`profiles.change_member(${of}, ${member}, ${role === null ? 'null' : `'${role}'`})`);
const join = (who: typeof ann, code = 'hash-open') => who(`profiles.join_organisation('${code}')`);
const doraForBakery = person('dora', { capacity: bakery.replaceAll(`'`, '') });

const ofMembers: readonly Story[] = [
  [invite(id(91))],
  [invite(id(32))],
  [invite(id(31))],
  [change(id(32), null), invite(id(32))],
  [invite(id(91), erikForHarmony), invite(id(91), dora), invite(id(91), hugo), invite(id(91), doraForBakery)],
  [invite(id(91), doraForHarmony, bakery), invite(id(91), doraForHarmony, welfare)],
  [invite(id(91), kim, welfare)],
  [
    fate(
      `insert into privacy.relations (object, relation, holder, reason) values (${bakery}, 'capacity', 'party:' || ${harmony}, 'test')`,
    ),
    fate(`update profiles.organisation_members set subject = 'another' where organisation_id = ${bakery}`),
    invite(id(91), doraForHarmony, bakery),
  ],
  // An administrator who is one no more, who has not joined, or who may not choose the capacity.
  [fate(`update profiles.organisation_members set ended_at = now() where subject = 'dora'`), invite(id(91))],
  [fate(`update profiles.organisation_members set joined_at = null where subject = 'dora'`), invite(id(91))],
  [fate(`update profiles.organisation_members set role = 'member' where subject = 'dora'`), invite(id(91))],
  [
    // Two organisations with an open invitation of the same id, and a mandate that is offered under it.
    invite(id(32), doraForBakery, bakery),
    fate(
      `insert into profiles.offer_codes (code_hash, offer, offer_id, party_id, expires_at) values ('m', 'mandate', ${id(32)}, ${harmony}, 'infinity'),
       ('o', 'membership', ${id(91)}, ${harmony}, 'infinity')`,
    ),
    fate(`update profiles.offer_codes set code_hash = 'of-the-bakery' where party_id = ${bakery}`),
    inviteAgain(id(32)),
    change(id(32), null),
  ],
  // Again, but not the same: it is of another, who joined, or was ended; or with another role or name.
  [inviteAgain(id(31))],
  [inviteAgain(id(31), 'Erik')],
  [invite(id(31), doraForBakery, bakery), inviteAgain(id(31), 'Fien')],
  [change(id(32), null), inviteAgain(id(32))],
  [inviteAgain(id(32), 'Somebody', 'admin')],
  [
    fate(
      `insert into profiles.organisation_members (organisation_id, id, member_id, name, role) values (${bakery}, ${id(31)}, ${id(31)}, 'x', 'member')`,
    ),
    invite(id(31)),
  ],
  [join(hugo)],
  [join(staff('kees', ['partner-worker'], null))],
  [join(nobody)],
  [join(hugo, 'unknown')],
  [join(hugo, 'hash-offered')],
  [join(dora), join(erik)],
  [join(person('kim'))],
  [change(id(31), null), join(erik)],
  [fate(`update profiles.offer_codes set expires_at = now() - interval '1 second'`), join(hugo)],
  [fate(`update profiles.offer_codes set offered_by = 'hugo'`), join(hugo)],
  [fate(`update profiles.organisation_members set ended_at = now() where id = ${id(32)}`), join(hugo)],
  [
    invite(id(32), doraForBakery, bakery),
    fate(`update profiles.organisation_members set role = 'admin' where organisation_id = ${bakery}`),
    join(hugo, 'hash-new'),
  ],
  [register({ alias: 'new' }), join(hugo, 'hash-new')],
  [register({ alias: 'new' }), join(dora, 'hash-new')],
  [change(id(31), 'admin')],
  [change(id(31), 'admin', erikForHarmony), change(id(31), 'admin', hugo), change(id(99), 'admin')],
  [change(id(31), null)],
  [change(id(31), null), change(id(31), 'admin')],
  [change(id(32), null)],
  [change(party.dora, 'member'), change(party.dora, null)],
  [change(id(31), 'admin'), change(party.dora, 'member')],
  [change(id(31), 'admin'), change(party.dora, null)],
  [change(id(32), 'admin'), change(party.dora, null)],
  [change(id(31), 'admin'), change(id(31), null, doraForHarmony), change(party.dora, null)],
  [invite(id(31), doraForBakery, bakery), change(id(31), 'admin'), change(id(31), null)],
  [
    fate(`update profiles.capacities set valid_until = now() - interval '1 day' where party_id = ${party.erik}`),
    change(id(31), null),
  ],
];

const inBoth: Story = [invite(id(91), doraForBakery, bakery), join(erik, 'hash-new')];
const proves = (number: string) =>
  worker(`profiles.anchor_identity(${party.erik}, '{"capacities": [{"number": "${number}", "name": "Proven"}]}')`);

/** Who is of two organisations leaves one of them, also when a register names them for the other, or once did for this one. */
const ofLeaving: readonly Story[] = [
  [...inBoth, change(id(31), null)],
  [proves('0123456789'), change(id(31), null)],
  [proves('V0012345'), change(id(31), null)],
  [
    fate(`update profiles.capacities set source = 'login', valid_until = now() where party_id = ${party.erik}`),
    change(id(31), null),
  ],
  // Somebody else who left stays away.
  [
    fate(`insert into privacy.memberships (subject, holder, kept_by, valid_from, valid_until)
      values ('subject:left', 'organisation:welfare', 'profiles_owner', '2020-01-01', '2020-02-01')`),
    proves('0987654321'),
  ],
];

const member = (subject: string, role: string, joined: string, left: string): Story => [
  fate(
    `insert into profiles.organisation_members (organisation_id, id, member_id, subject, name, role, joined_at, ended_at)
     values (${harmony}, ${id(98)}, ${id(98)}, ${subject}, 'x', '${role}', ${joined}, ${left})`,
  ),
  fate(`update profiles.organisation_members set name = 'y' where id = ${id(98)}`),
];

/** Who administers an organisation, beside a place there that says nothing about it. */
const ofAdministering: readonly Story[] = [
  ...[`'dora'`, `'hugo'`, 'null'].flatMap((subject) => [
    member(subject, 'admin', 'now()', 'null'),
    member(subject, 'member', 'now()', 'null'),
    member(subject, 'admin', 'null', 'null'),
    member(subject, 'admin', 'now()', 'now()'),
  ]),
  [fate(`delete from profiles.organisation_members where subject = 'dora'`)],
];

const kimVisits = person('kim')(`profiles.open_my_profile('nl')`);
/** Who joined with the login of work visits for the first time: and acts where they are a member. */
const ofFirstVisits: readonly Story[] = [
  [kimVisits],
  [kimVisits, kimVisits],
  ...['joined_at = null', 'ended_at = now()'].map((what) => [
    fate(`update profiles.organisation_members set ${what} where subject = 'kim'`),
    kimVisits,
  ]),
];

const withoutAdmin = (who: typeof ann) => who('profiles.organisations_without_administrator()');
const names = (member: string, who = officer, of = harmony, code = 'hash-named') =>
  who(`profiles.name_administrator(${of}, ${member}, 'Nele', '${code}')`);
const leaves = fate(
  `update profiles.organisation_members set ended_at = now() - interval '1 day' where subject = 'dora'`,
);
const offeredTo = (code: string, offer: string, member: string, organisation: string) =>
  fate(
    `insert into profiles.offer_codes (code_hash, offer, offer_id, party_id, expires_at) values ('${code}', '${offer}', ${member}, ${organisation}, '2100-01-01')`,
  );
const invited = (member: string, organisation: string, role = 'admin', more: readonly [string, string] = ['', '']) =>
  fate(
    `insert into profiles.organisation_members (organisation_id, id, member_id, name, role${more[0]}) values (${organisation}, ${member}, ${member}, 'x', '${role}'${more[1]})`,
  );
const ended: readonly [string, string] = [', ended_at', `, now() - interval '2 days'`];

/** Who helps an organisation that nobody administers any more. */
const ofSuccessors: readonly Story[] = [
  ...[officer, agent, ann, doraForHarmony, nobody].map((who) => [leaves, withoutAdmin(who), names(id(91), who)]),
  [withoutAdmin(officer), names(id(91))],
  [names(id(91), officer, id(99))],
  [names(id(91), officer, party.ann)],
  [names(id(31), officer, welfare), names(id(91), officer, bakery)],
  [
    fate(`update profiles.organisation_members set joined_at = null where subject = 'dora'`),
    withoutAdmin(officer),
    names(id(91)),
  ],
  [
    fate(`update profiles.organisation_members set role = 'member' where subject = 'dora'`),
    withoutAdmin(officer),
    names(id(91)),
  ],
  [
    fate(`update profiles.organisation_members set ended_at = now() - interval '3 days' where subject = 'erik'`),
    leaves,
    withoutAdmin(officer),
  ],
  [
    fate(`update profiles.organisation_members set ended_at = now() where subject = 'erik'`),
    leaves,
    withoutAdmin(officer),
  ],
  ...[
    [],
    [names(id(92), officer, harmony, 'hash-later')],
    [names(id(91), officer, harmony, 'hash-later')],
    [names(id(31))],
    [names(id(32))],
    [names(party.dora)],
    [
      fate(`update profiles.organisation_members set joined_at = now(), ended_at = now() where id = ${id(91)}`),
      names(id(91), officer, harmony, 'hash-later'),
    ],
    [offeredTo('m', 'mandate', id(91), harmony), withoutAdmin(officer), names(id(92), officer, harmony, 'hash-later')],
    [
      invited(id(93), bakery),
      offeredTo('b', 'membership', id(93), bakery),
      withoutAdmin(officer),
      names(id(92), officer, harmony, 'hash-later'),
    ],
    [
      invited(id(91), bakery),
      invited(id(32), bakery),
      withoutAdmin(officer),
      names(id(92), officer, harmony, 'hash-later'),
    ],
    [
      invited(id(91), bakery),
      offeredTo('b', 'membership', id(91), bakery),
      withoutAdmin(officer),
      names(id(92), officer, harmony, 'hash-later'),
    ],
    [
      invited(id(94), harmony, 'admin', ended),
      offeredTo('e', 'membership', id(94), harmony),
      withoutAdmin(officer),
      names(id(92), officer, harmony, 'hash-later'),
      names(id(94), officer, harmony, 'hash-again'),
    ],
    [invited(id(95), harmony, 'member'), offeredTo('f', 'membership', id(95), harmony), withoutAdmin(officer)],
    [fate(`update profiles.offer_codes set expires_at = now() - interval '1 day'`), withoutAdmin(officer)],
    [fate(`update profiles.offer_codes set offer = 'mandate'`), withoutAdmin(officer)],
    [
      fate(`update profiles.offer_codes set offer_id = ${id(96)} where code_hash = 'hash-named'`),
      withoutAdmin(officer),
    ],
  ].map((story) => [leaves, names(id(91)), withoutAdmin(officer), ...story]),
  ...[ann, dora, erik, agent].flatMap((who) =>
    [party.ann, party.dora, party.erik].map((of) => [who(`profiles.memberships_of(${of})`)]),
  ),
  [leaves, invited(id(32), bakery), withoutAdmin(officer)],
  [leaves, invited(id(31), bakery), names(id(31))],
  [
    leaves,
    fate(
      `update profiles.organisation_members set ended_at = now() - interval '3 days' where organisation_id = ${bakery}`,
    ),
    withoutAdmin(officer),
  ],
  [register({ ...whole, kboNumber: undefined, associationCode: 'V0012345' }), change(id(32), null)],
  // The end of a capacity of somebody without an account, and of a member who has none.
  [invited(id(97), harmony), change(id(97), null)],
];

const accept = (version: number, organisation: string, who: typeof ann) =>
  who(`profiles.accept_charter(${version}, ${organisation})`);
const read = (organisation: string, who: typeof ann) => who(`profiles.charter_for(${organisation})`);
const newer = fate(
  `insert into privacy.charters (version, effective_at, texts) values (2, now() - interval '1 second', '{"nl": "twee"}'), (3, now() + interval '1 day', '{"nl": "drie"}')`,
);

const ofCharters: readonly Story[] = [
  [accept(1, 'null', hugo)],
  [accept(1, 'null', nobody)],
  [accept(2, 'null', hugo)],
  [newer, accept(1, 'null', hugo), accept(3, 'null', hugo), accept(2, 'null', hugo)],
  [newer, accept(2, welfare, newcomer)],
  [newer, accept(2, harmony, newcomer)],
  [
    newer,
    accept(2, welfare, staff('ben', ['partner-worker'], null)),
    accept(2, harmony, doraForHarmony),
    accept(2, welfare, ann),
  ],
  [
    newer,
    fate(`update profiles.organisation_identities set alias = 'harmony' where party_id = ${harmony}`),
    accept(2, harmony, erik),
    accept(2, harmony, dora),
  ],
  [
    newer,
    fate(`update profiles.organisation_members set role = 'member' where subject = 'kim'`),
    accept(2, welfare, newcomer),
  ],
  [
    newer,
    fate(`update profiles.organisation_members set ended_at = now() where subject = 'kim'`),
    accept(2, welfare, newcomer),
  ],
  [
    newer,
    fate(`update profiles.organisation_members set joined_at = null where subject = 'kim'`),
    accept(2, welfare, newcomer),
  ],
  ...[ann, person('carl'), nobody, newcomer, erik, dora].flatMap((who) => [
    [read('null', who)],
    [read(welfare, who)],
    [read(harmony, who)],
    [newer, read('null', who)],
    [newer, read(welfare, who)],
  ]),
  [fate(`update profiles.organisation_members set ended_at = now() where subject = 'kim'`), read(welfare, newcomer)],
  [
    fate(`update privacy.charter_acceptances set version = 0 where holder = 'organisation:welfare'`),
    read(welfare, newcomer),
  ],
  [fate(`delete from privacy.charter_acceptances where holder = 'organisation:welfare'`), read(welfare, newcomer)],
];

export const storiesOfOrganisations: readonly Story[] = [
  ...ofRegistering,
  ...ofMembers,
  ...ofLeaving,
  ...ofAdministering,
  ...ofFirstVisits,
  ...ofSuccessors,
  ...ofCharters,
];
