import { find, foundAll, wrong } from './finding.ts';
import type { Story } from './story.ts';
import { bakery, firstAddress, harmony, lea, leah, lou, max, mia, mo, secondAddress } from './town.ts';
import {
  agent,
  ann,
  bert,
  colleague,
  eraser,
  fate,
  handler,
  id,
  officer,
  party,
  person,
  worker,
} from './townspeople.ts';

const merge = id(76);
const contactWith = (of: string) =>
  fate(
    `insert into privacy.relations (object, relation, holder, reason) values (${of}, 'in-contact', 'subject:agent', 'test')`,
  );
const merging = (kept: string, merged: string, who = agent, asked = merge) =>
  who(`profiles.merge_parties(${asked}, ${kept}, ${merged})`);
const undoing = (kept: string, asked: string, who = agent) => who(`profiles.undo_merge(${kept}, ${asked})`);
const suggesting = (of: string, who = agent) => who(`profiles.suggest_duplicates(${of})`);
const written = (table: string, columns: string, rows: string) =>
  fate(`insert into profiles.${table} (${columns}) values ${rows}`);
/** Two who share an address and a name. */
const sharing = (address: string, of = lou): Story => [
  contactWith(party.ann),
  written('digital_addresses', 'party_id, id, kind, address', `(${of}, ${id(77)}, 'mail', '${address}')`),
  written('stated_identities', 'party_id, given_name, family_name', `(${party.hugo}, 'Ann', 'Other')`),
];
const livesIn = (of: string, where: string) =>
  fate(`update profiles.contacts set municipality = '${where}' where party_id = ${of}`);
const verified = (rows: string) => written('verified_addresses', 'party_id, address_id', rows);

const ofMerges: readonly Story[] = [
  ...[lea, leah, lou, mia, party.ann].flatMap((of) => [
    [suggesting(of)],
    [suggesting(of, handler)],
    [suggesting(of, person('agent'))],
  ]),
  [fate(`update profiles.contacts set municipality = 'Leuven' where party_id = ${leah}`), suggesting(lea)],
  // It is a search as any other.
  [
    fate('update profiles.limits set most = 1'),
    suggesting(lea, handler),
    suggesting(lea),
    suggesting(lea),
    find('number'),
  ],
  [contactWith(party.fien), contactWith(party.gust), suggesting(party.fien), merging(party.fien, party.gust)],
  [ann(`profiles.suggest_duplicates(${party.ann})`), person('fien')(`profiles.suggest_duplicates(${party.fien})`)],
  [merging(lea, leah)],
  [merging(lea, leah, colleague), merging(lea, lou), merging(lou, lea), merging(lea, party.ann)],
  [merging(lea, leah), merging(lea, leah), merging(leah, lea), merging(lea, lou, agent)],
  [merging(lea, leah), merging(lea, leah, agent, id(78))],
  [contactWith(lou), merging(lea, leah), merging(lea, lou), merging(lea, lou, agent, id(78)), undoing(lea, merge)],
  [
    contactWith(lou),
    written(
      'digital_addresses',
      'party_id, id, kind, address',
      `(${leah}, ${id(77)}, 'mail', 'x@y.be'), (${lou}, ${id(81)}, 'mail', 'z@y.be')`,
    ),
    merging(lea, leah),
    merging(lea, lou, agent, id(78)),
    undoing(lea, id(78)),
  ],
  [contactWith(party.ann), merging(lea, leah), merging(party.ann, leah), merging(party.ann, lea)],
  [merging(lea, leah), undoing(lea, merge)],
  [merging(lea, leah), undoing(lea, merge, colleague), undoing(lea, id(99)), undoing(leah, merge), undoing(max, merge)],
  [merging(lea, leah), undoing(lea, merge), undoing(lea, merge), merging(lea, leah)],
  [merging(lea, leah), undoing(lea, merge), merging(lea, leah, agent, id(78)), undoing(lea, merge)],
  // The same id of a merge, of another party.
  [merging(lea, leah, agent, id(18)), undoing(lea, id(18))],
  [undoing(max, id(18))],
  // What goes over, and comes back.
  ...[
    [merging(party.fien, party.gust)],
    [merging(party.fien, party.gust), undoing(party.fien, merge)],
    [merging(party.gust, party.fien), undoing(party.gust, merge), undoing(max, id(18))],
  ].map((story) => [
    contactWith(party.fien),
    contactWith(party.gust),
    person('gust')(
      `insert into profiles.digital_addresses (party_id, id, kind, address) values (${party.gust}, ${id(77)}, 'mail', 'g@example.org')`,
    ),
    ...story,
  ]),
  // A mandate, and an account that is known of another as well.
  ...[[], [bert(`profiles.end_mandate(${id(82)})`), person('gust')(`profiles.end_mandate(${id(82)})`)]].map(
    (between) => [
      contactWith(party.fien),
      contactWith(party.gust),
      person('gust')(
        `profiles.give_mandate(${party.gust}, ${id(82)}, '{"scope": ["ask"], "endsAt": "2100-01-01"}', 'hash-new')`,
      ),
      person('carl', { roles: ['intermediary'] })(`profiles.take_up_mandate('hash-new')`),
      fate(
        `insert into privacy.relations (object, relation, holder, reason) values (${party.hugo}, 'self', 'subject:gust', 'test')`,
      ),
      merging(party.fien, party.gust),
      ...between,
      undoing(party.fien, merge),
    ],
  ),
  // What makes two people look alike.
  ...[
    [verified(`(${party.ann}, ${firstAddress}), (${party.hugo}, ${id(77)})`)],
    [verified(`(${party.ann}, ${firstAddress})`)],
    [verified(`(${party.hugo}, ${id(77)})`)],
    [],
    [verified(`(${party.ann}, ${secondAddress}), (${party.hugo}, ${id(77)})`)],
    [verified(`(${party.hugo}, ${id(77)}), (${party.bert}, ${firstAddress})`)],
    [
      written('digital_addresses', 'party_id, id, kind, address', `(${max}, ${id(77)}, 'mail', 'max@example.org')`),
      verified(`(${party.ann}, ${firstAddress}), (${max}, ${id(77)})`),
    ],
    ...[
      [party.hugo, 'Ann'],
      [party.ann, 'Other'],
    ].map(([of, street]) => [
      fate(`update profiles.stated_identities set given_name = 'Hugo' where party_id = ${party.hugo}`),
      fate(`update profiles.contacts set street = '${street}' where party_id = ${of}`),
      verified(`(${party.ann}, ${firstAddress}), (${party.hugo}, ${id(77)})`),
    ]),
    [
      written(
        'digital_addresses',
        'party_id, id, kind, address',
        `(${party.hugo}, ${id(81)}, 'mail', 'other@example.org')`,
      ),
      verified(`(${party.ann}, ${firstAddress}), (${party.hugo}, ${id(81)})`),
    ],
    [
      fate(`update profiles.stated_identities set given_name = 'Hugo' where party_id = ${party.hugo}`),
      verified(`(${party.ann}, ${firstAddress}), (${party.hugo}, ${id(77)})`),
    ],
    [
      fate(`update profiles.parties set kind = 'business' where id = ${party.hugo}`),
      verified(`(${party.ann}, ${firstAddress}), (${party.hugo}, ${id(77)})`),
    ],
    [
      fate(`update profiles.parties set kind = 'business' where id = ${party.ann}`),
      verified(`(${party.ann}, ${firstAddress}), (${party.hugo}, ${id(77)})`),
    ],
    [
      fate(`update profiles.parties set merged_into = ${max} where id = ${party.hugo}`),
      verified(`(${party.ann}, ${firstAddress}), (${party.hugo}, ${id(77)})`),
    ],
  ].map((story) => [...sharing('ann@example.org', party.hugo), ...story, suggesting(party.ann)]),
  // Who is called as another is reached.
  ...[party.ann, party.hugo].map((of) => [
    ...sharing('1234', party.hugo),
    contactWith(party.hugo),
    fate(
      `update profiles.stated_identities set given_name = 'Hugo', family_name = '1234' where party_id = ${party.hugo}`,
    ),
    fate(`update profiles.digital_addresses set address = '1234' where id = ${secondAddress}`),
    verified(`(${party.ann}, ${secondAddress}), (${party.hugo}, ${id(77)})`),
    suggesting(of),
  ]),
  ...[lea, party.hugo].map((of) => [
    contactWith(party.hugo),
    written(
      'stated_identities',
      'party_id, given_name, family_name, born_on',
      `(${party.hugo}, 'Lea', '1234', '1960-06-06')`,
    ),
    written('digital_addresses', 'party_id, id, kind, address', `(${lea}, ${id(77)}, 'telephone', '1234')`),
    suggesting(of),
  ]),
  ...[lea, leah].map((of) => [
    fate(`privacy.restrict(${of})`),
    suggesting(lea),
    merging(lea, leah),
    merging(leah, lea),
  ]),
  ...[[], [fate(`privacy.restrict(${lea})`)]].map((story) => [
    ...story,
    fate(
      `insert into privacy.relations (object, relation, holder, purpose, reason) values (${lea}, 'tasked', 'subject:officer', 'oversight', 'test')`,
    ),
    suggesting(lea, officer),
  ]),
  // Of whoever was merged already nobody is asked, though a contact were open.
  [contactWith(mia), suggesting(mia)],
  // One acts for the other: now, no more, or for somebody else.
  ...[
    [party.gust, "now() + interval '1 day', null"],
    [party.gust, "now() + interval '1 day', now()"],
    [party.gust, "now() - interval '1 day', null"],
    [party.hugo, "now() + interval '1 day', null"],
  ].map(([other, moments]) => [
    contactWith(party.fien),
    contactWith(party.gust),
    written(
      'mandates',
      'id, party_id, side, other_party_id, scope, ends_at, ended_at',
      `(${id(82)}, ${party.fien}, 'given', ${other}, '{ask}', ${moments})`,
    ),
    suggesting(party.fien),
    suggesting(party.gust),
  ]),
  // More was proven of one.
  ...[merging(lea, leah), merging(leah, lea)].flatMap((line) => [
    [written('national_numbers', 'party_id, number, look_up', `(${leah}, 'sealed', 'h-leah')`), line],
    [
      written(
        'anchored_identities',
        'party_id, given_name, family_name, born_on, source',
        `(${leah}, 'Lea', 'Martens', '1960-06-06', 'x')`,
      ),
      line,
    ],
  ]),
  [livesIn(lea, 'Leuven'), livesIn(leah, 'Heverlee'), merging(lea, leah), undoing(lea, merge)],
  // The same id of a merge in which more went over.
  [livesIn(lea, 'Leuven'), merging(lea, leah, agent, id(18)), undoing(lea, id(18))],
  // Another name on the same day, one name of two, and what was proven apart.
  ...[
    [`'Leo', 'Martens', '1960-06-06'`],
    [`'Leo', 'Maas', '1960-06-06'`],
    [`'Lea', 'Martens', '1961-06-06'`],
    [`'Lea', 'Martens', null`],
    [`'1960', '06', '1960-06-06'`],
  ].map(([values]) => [
    written('stated_identities', 'party_id, given_name, family_name, born_on', `(${party.hugo}, ${values})`),
    suggesting(lea),
    merging(lea, leah),
  ]),
  ...[
    [party.hugo, 'Lea Martens'],
    [lea, 'Leo Maas'],
  ].map(([of, street]) => [
    written(
      'stated_identities',
      'party_id, given_name, family_name, born_on',
      `(${party.hugo}, 'Leo', 'Maas', '1960-06-06')`,
    ),
    fate(`update profiles.contacts set street = '${street}' where party_id = ${of}`),
    suggesting(lea),
  ]),
  ...[
    [`'h-lea'`, `'h-leah'`],
    [`'h-lea'`, `'h-lea'`],
  ].map(([one, other]) => [
    written(
      'national_numbers',
      'party_id, number, look_up',
      `(${lea}, 'sealed', ${one}), (${leah}, 'sealed', ${other})`,
    ),
    suggesting(lea),
    merging(lea, leah),
  ]),
  ...['1960-06-06', '1959-06-06'].map((day) => [
    written(
      'anchored_identities',
      'party_id, given_name, family_name, born_on, source',
      `(${lea}, 'Lea', 'Martens', '1960-06-06', 'x'), (${leah}, 'Lea', 'Martens', '${day}', 'x')`,
    ),
    suggesting(lea),
    merging(lea, leah),
  ]),
  // What those who were merged still hold.
  ...[max, mia, mo, lea].flatMap((of) => [
    [contactWith(of), agent(`profiles.left_with_merged(${of})`)],
    [
      fate(
        `insert into privacy.relations (object, relation, holder, reason) values (${of}, 'tasked', 'subject:officer', 'test')`,
      ),
      written('national_numbers', 'party_id, number, look_up', `(${mia}, 'sealed', 'h-mia')`),
      written('anchored_identities', 'party_id, given_name, family_name, source', `(${mia}, 'Max', 'Goos', 'x')`),
      written('digital_addresses', 'party_id, id, kind, address', `(${mia}, ${id(77)}, 'mail', 'max@example.org')`),
      written('contact_preferences', 'party_id, purpose, channel, language', `(${mia}, 'answer', 'mail', 'nl')`),
      officer(`profiles.left_with_merged(${of})`),
    ],
    [worker(`profiles.erased_along(${of})`)],
  ]),
  ...['identity', 'contact', 'national-number'].map((group) => [
    fate(`delete from privacy.rules where role = 'privacy-officer' and field_group = '${group}' and action = 'read'`),
    fate(
      `insert into privacy.relations (object, relation, holder, reason) values (${max}, 'tasked', 'subject:officer', 'test')`,
    ),
    officer(`profiles.left_with_merged(${max})`),
  ]),
];

const taskedWith = (of: string) =>
  fate(
    `insert into privacy.relations (object, relation, holder, reason) values (${of}, 'erasing', 'role:service', 'test')`,
  );
const erase = (of: string, who = eraser) => who(`profiles.erase_party(${of})`);

const ofErasing: readonly Story[] = [
  ...[party.ann, party.bert, party.carl, party.dora, party.erik, party.fien, harmony, bakery, max, mo, lea].map(
    (of) => [
      taskedWith(of),
      // Traces of everybody, of which only those of who is erased go.
      foundAll,
      wrong(party.ann, 'agent', 1),
      wrong(party.bert, 'colleague', 1),
      bert(`profiles.ask_code(${party.bert}, ${firstAddress})`),
      ann(`profiles.ask_code(${party.ann}, ${firstAddress})`),
      erase(of),
    ],
  ),
  [
    taskedWith(harmony),
    fate(
      `insert into privacy.relations (object, relation, holder, reason) values (${bakery}, 'capacity', 'party:' || ${harmony}, 'test')`,
    ),
    erase(harmony),
  ],
  [erase(party.ann), erase(party.ann, ann), erase(party.ann, agent), erase(lea, agent)],
  ...[
    `findings set found_at = now() - interval '2 days'`,
    `caller_checks set began_at = now() - interval '31 days'`,
    `offer_codes set expires_at = now() - interval '1 minute'`,
    `address_codes set asked_at = now() - interval '2 days', hour_began_at = now() - interval '2 days'`,
    `address_codes set asked_at = now() - interval '2 days'`,
    `address_codes set hour_began_at = now() - interval '2 days'`,
    `search_counts set hour_began_at = now() - interval '2 days'`,
    `code_counts set hour_began_at = now() - interval '2 days'`,
    `identity_requests set settled_at = now() - interval '2 days'`,
    `findings set found_at = now()`,
  ].map((change) => [
    foundAll,
    find('number'),
    wrong(party.ann, 'agent', 1),
    ann(`profiles.ask_code(${party.ann}, ${firstAddress})`),
    fate(`update profiles.${change}`),
    worker('profiles.forget_traces()'),
  ]),
];

const firstMergeWasLongAgo = fate(
  `update profiles.merges set merged_at = merged_at - interval '1 day' where id = ${id(17)}`,
);
const apart = (...erased: readonly string[]): Story => [
  firstMergeWasLongAgo,
  worker(`profiles.part_from_others(array[${erased.join(', ')}]::uuid[])`),
];

/** Whoever was erased, and is one with somebody that was not. */
const ofParting: readonly Story[] = [
  ...[[mia], [max, mia], [mia, mo], [max, mia, mo], [lea]].map((erased) => apart(...erased)),
  [
    contactWith(max),
    undoing(max, id(18)),
    fate(`update profiles.merges set undone_at = now() - interval '1 day' where undone_at is not null`),
    ...apart(mia),
  ],
];

const longAgo = (what: string, where: string) =>
  fate(`update profiles.organisation_members set ${what} = now() - interval '31 days' where ${where}`);
const invitedLongAgo = longAgo('invited_at', 'true');
const forget = worker('profiles.forget_traces()');

/** Who was invited and did not come, while others are still awaited; and what somebody who left was called. */
const ofForgetting: readonly Story[] = [
  [invitedLongAgo, forget],
  ...[
    `expires_at = now() - interval '1 minute'`,
    `offer = 'mandate'`,
    `party_id = ${bakery}`,
    `offer_id = ${id(31)}`,
  ].map((other) => [
    invitedLongAgo,
    fate(`update profiles.offer_codes set ${other} where offer_id = ${id(32)}`),
    forget,
  ]),
  [longAgo('ended_at', 'joined_at is null'), forget],
  [longAgo('ended_at', `subject = 'erik'`), forget, forget],
];

export const storiesOfMerges: readonly Story[] = [...ofMerges, ...ofErasing, ...ofParting, ...ofForgetting];
