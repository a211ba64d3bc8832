import type { Story } from './story.ts';
import { bakery, doraForHarmony, firstAddress, harmony, lea, secondAddress } from './town.ts';
import {
  agent,
  ann,
  bert,
  carl,
  colleague,
  dora,
  eraser,
  fate,
  handler,
  id,
  nobody,
  officer,
  party,
  person,
  worker,
} from './townspeople.ts';

const later = (table: string, column: string, by: string, where = 'true') =>
  fate(`update profiles.${table} set ${column} = ${column} - interval '${by}' where ${where}`);

const ofVisits: readonly Story[] = [
  [ann(`profiles.open_my_profile('nl')`)],
  [bert(`profiles.open_my_profile('nl')`), carl(`profiles.open_my_profile('nl')`)],
  [later('identity_requests', 'settled_at', '11 hours'), ann(`profiles.open_my_profile('nl')`)],
  [later('identity_requests', 'settled_at', '13 hours'), ann(`profiles.open_my_profile('nl')`)],
  [person('zoe')(`profiles.open_my_profile('fr')`)],
  [agent(`profiles.open_my_profile('nl')`)],
  [nobody(`profiles.open_my_profile('nl')`)],
  [{ ...nobody(`profiles.open_my_profile('nl')`), claims: { kind: 'person' } }],
  [worker('profiles.waiting_identity()')],
  [fate(`update profiles.identity_requests set settled_at = now()`), worker('profiles.waiting_identity()')],
  [later('identity_requests', 'next_try_at', '-1 hour'), worker('profiles.waiting_identity()')],
  [worker(`profiles.postpone_identity(${party.bert})`)],
  [fate(`update profiles.identity_requests set failed = 36`), worker(`profiles.postpone_identity(${party.bert})`)],
  [worker(`profiles.anchor_identity(${party.bert}, '{"familyName": "Wouters", "givenName": "Bert", "source": "x"}')`)],
  [worker(`profiles.anchor_identity(${party.dora}, '{}')`)],
  [worker(`profiles.anchor_identity(${party.dora}, '{"number": "sealed", "lookUp": "h-dora"}')`)],
  [worker(`profiles.anchor_identity(${party.dora}, '{"capacities": [{"number": "0123456789", "name": "Bakkerij"}]}')`)],
  [worker(`profiles.anchor_identity(${party.dora}, '{"capacities": []}')`)],
  [worker(`profiles.anchor_identity(${party.erik}, '{"capacities": []}')`)],
  [
    fate(`update profiles.organisation_members set ended_at = now() - interval '1 day'`),
    worker(`profiles.anchor_identity(${party.dora}, '{"capacities": []}')`),
  ],
  [
    worker(
      `profiles.anchor_identity(${party.hugo}, '{"capacities": [{"number": "V0012345", "name": "Harmonie"}, {"number": "0000000097", "name": "New"}]}')`,
    ),
  ],
  [
    fate(`update profiles.organisation_members set ended_at = now() where role = 'admin'`),
    worker(`profiles.anchor_identity(${party.hugo}, '{"capacities": [{"number": "V0012345", "name": "Harmonie"}]}')`),
  ],
  [
    fate(`update profiles.organisation_members set role = 'member'`),
    worker(
      `profiles.anchor_identity(${party.hugo}, '{"capacities": [{"number": "V0012345", "name": "Harmonie"}, {"number": "0123456789", "name": "Bakkerij"}]}')`,
    ),
  ],
  [
    fate(`update profiles.parties set merged_into = ${bakery} where id = ${harmony}`),
    worker(`profiles.anchor_identity(${party.hugo}, '{"capacities": [{"number": "V0012345", "name": "Harmonie"}]}')`),
  ],
  [
    fate(`update profiles.capacities set valid_until = now() - interval '1 day'`),
    fate(`update profiles.organisation_members set ended_at = now() - interval '1 day'`),
    worker(`profiles.anchor_identity(${party.dora}, '{"capacities": []}')`),
  ],
];

const proves = (who: 'dora' | 'erik', ...numbers: readonly string[]) =>
  worker(
    `profiles.anchor_identity(${party[who]}, '${JSON.stringify({
      capacities: numbers.map((number) => ({ number, name: 'Proven' })),
    })}')`,
  );
const joinedLongAgo = later('organisation_members', 'joined_at', '10 days');

/** Whom a login names again, no more, or for the first time, beside those whom the organisation let in itself. */
const ofProofs: readonly Story[] = [
  [joinedLongAgo, proves('dora', 'V0012345', '0123456789')],
  [joinedLongAgo, proves('dora', '0123456789')],
  [joinedLongAgo, proves('erik', 'V0012345')],
  [doraForHarmony(`profiles.change_member(${harmony}, ${id(31)}, null)`), proves('erik', 'V0012345')],
  [
    fate(`update profiles.organisation_members set subject = 'another' where subject = 'dora'`),
    proves('dora', 'V0012345', '0123456789'),
  ],
  // Who comes back to a registered organisation is of it again; the others who left, and those of another, are not.
  [
    fate(`update profiles.organisation_identities set alias = 'harmony' where party_id = ${harmony}`),
    fate(
      `insert into privacy.memberships (subject, holder, kept_by, valid_until)
       select 'subject:dora', m.holder, m.kept_by, now() from privacy.memberships m where m.holder = 'organisation:welfare' limit 1`,
    ),
    doraForHarmony(`profiles.change_member(${harmony}, ${id(31)}, null)`),
    proves('dora'),
    proves('dora', 'V0012345'),
  ],
];

/** In which capacity something was written. */
const ofCapacity: readonly Story[] = [
  doraForHarmony(`update profiles.contacts set street = 'Stationsstraat' where party_id = ${harmony}`),
  dora(`update profiles.contacts set street = 'Stationsstraat' where party_id = ${party.dora}`),
  person('ann', { capacity: harmony.replaceAll(`'`, '') })(
    `update profiles.contacts set street = 'Stationsstraat' where party_id = ${party.ann}`,
  ),
].map((line) => [line]);

const write = (table: string, columns: string, values: string) =>
  fate(`insert into profiles.${table} (${columns}) values (${values})`);

/** By which terms somebody is found after their details changed. */
const ofTerms: readonly Story[] = [
  [
    ann(
      `insert into profiles.digital_addresses (party_id, id, kind, address) values (${party.ann}, ${id(60)}, 'mail', 'a@b.be')`,
    ),
  ],
  [ann(`delete from profiles.digital_addresses where party_id = ${party.ann}`)],
  [ann(`update profiles.contacts set postal_code = null where party_id = ${party.ann}`)],
  [ann(`update profiles.contacts set house_number = null where party_id = ${party.ann}`)],
  [ann(`update profiles.contacts set street = 'Tiensestraat' where party_id = ${party.ann}`)],
  [bert(`update profiles.stated_identities set born_on = null where party_id = ${party.bert}`)],
  [fate(`update profiles.anchored_identities set born_on = null where party_id = ${party.ann}`)],
  [fate(`update profiles.contacts set party_id = ${id(61)} where party_id = ${party.ann}`)],
  [
    fate(`delete from profiles.search_terms`),
    fate(`update profiles.contacts set street = 'Tiensestraat' where party_id = ${party.ann}`),
  ],
  [fate(`delete from profiles.search_terms`), fate(`delete from profiles.contacts where party_id = ${party.ann}`)],
  [
    fate(`delete from profiles.search_terms`),
    write('stated_identities', 'party_id, given_name, family_name', `${party.hugo}, 'Hugo', 'Claus'`),
  ],
  [fate(`update profiles.organisation_identities set name = 'Brood' where party_id = ${bakery}`)],
];

const halfAnHourAgo = (table: string) =>
  fate(`update profiles.${table} set hour_began_at = now() - interval '30 minutes'`);

const withCode = (who: typeof ann, of: string, address = firstAddress): Story => [
  who(`profiles.ask_code(${of}, ${address})`),
  worker(`profiles.hold_code(${of}, ${address}, 'h1')`),
];
const enter = (hash: string, address = firstAddress) => ann(`profiles.enter_code(${party.ann}, ${address}, '${hash}')`);

const ofCodes: readonly Story[] = [
  [bert(`profiles.ask_code(${party.ann}, ${firstAddress})`)],
  [handler(`profiles.ask_code(${party.ann}, ${firstAddress})`)],
  [bert(`profiles.ask_code(${party.bert}, ${secondAddress})`)],
  [ann(`profiles.ask_code(${party.ann}, ${id(99)})`)],
  [ann(`profiles.ask_code(${party.ann}, ${firstAddress})`), ann(`profiles.ask_code(${party.ann}, ${firstAddress})`)],
  [
    ann(`profiles.ask_code(${party.ann}, ${firstAddress})`),
    fate(`update profiles.code_counts set asked = 10`),
    ann(`profiles.ask_code(${party.ann}, ${firstAddress})`),
  ],
  [
    ann(`profiles.ask_code(${party.ann}, ${firstAddress})`),
    fate(`update profiles.address_codes set asked_in_hour = 5`),
    ann(`profiles.ask_code(${party.ann}, ${firstAddress})`),
  ],
  [
    ann(`profiles.ask_code(${party.ann}, ${firstAddress})`),
    fate(`update profiles.address_codes set asked_in_hour = 5, hour_began_at = now() - interval '2 hours'`),
    fate(`update profiles.code_counts set asked = 10, hour_began_at = now() - interval '2 hours'`),
    ann(`profiles.ask_code(${party.ann}, ${firstAddress})`),
  ],
  [
    ann(`profiles.ask_code(${party.ann}, ${firstAddress})`),
    halfAnHourAgo('address_codes'),
    halfAnHourAgo('code_counts'),
    ann(`profiles.ask_code(${party.ann}, ${firstAddress})`),
  ],
  ...[
    [worker('profiles.waiting_code()')],
    [fate(`update profiles.parties set language = 'fr' where id = ${party.ann}`), worker('profiles.waiting_code()')],
    [
      fate(`update profiles.digital_addresses set kind = kind where party_id = ${party.bert}`),
      worker('profiles.waiting_code()'),
    ],
    [fate(`update profiles.address_codes set code_hash = 'x'`), worker('profiles.waiting_code()')],
    [later('address_codes', 'next_try_at', '-1 hour'), worker('profiles.waiting_code()')],
    [worker(`profiles.hold_code(${party.ann}, ${firstAddress}, 'h2')`)],
    [worker(`profiles.postpone_code(${party.ann}, ${firstAddress})`)],
    [
      fate(`update profiles.address_codes set failed = 36`),
      worker(`profiles.postpone_code(${party.ann}, ${firstAddress})`),
    ],
  ].map((story) => [
    bert(`profiles.ask_code(${party.bert}, ${firstAddress})`),
    ann(`profiles.ask_code(${party.ann}, ${secondAddress})`),
    ann(`profiles.ask_code(${party.ann}, ${firstAddress})`),
    later('address_codes', 'next_try_at', '1 second', `party_id = ${party.ann} and address_id = ${firstAddress}`),
    ...story,
  ]),
  ...[
    [enter('h1')],
    [enter('wrong'), enter('wrong'), enter('h1')],
    [enter('h1', secondAddress)],
    [enter('h1', id(99))],
    [bert(`profiles.enter_code(${party.ann}, ${firstAddress}, 'h1')`)],
    [bert(`profiles.enter_code(${party.bert}, ${secondAddress}, 'h1')`)],
    [enter('h1'), enter('h1')],
    [enter('h1'), enter('h1', secondAddress)],
    [bert(`profiles.enter_code(${party.bert}, ${firstAddress}, 'h1')`), enter('h2')],
    [later('address_codes', 'expires_at', '16 minutes'), enter('h1')],
    [fate('update profiles.address_codes set attempts = 5'), enter('h1')],
    [fate('update profiles.address_codes set code_hash = null'), enter('h1')],
    [
      write('verified_addresses', 'party_id, address_id', `${party.bert}, ${firstAddress}`),
      fate('update profiles.address_codes set code_hash = null'),
      enter('h1'),
    ],
    [
      write('verified_addresses', 'party_id, address_id', `${party.ann}, ${secondAddress}`),
      fate('update profiles.address_codes set code_hash = null'),
      enter('h1'),
    ],
    [write('verified_addresses', 'party_id, address_id', `${party.ann}, ${firstAddress}`), enter('wrong')],
  ].map((story) => [
    ...withCode(bert, party.bert),
    fate(`update profiles.address_codes set code_hash = 'of-bert'`),
    ...withCode(ann, party.ann, secondAddress),
    fate(`update profiles.address_codes set code_hash = 'of-the-second' where address_id = ${secondAddress}`),
    ...withCode(ann, party.ann),
    ...story,
  ]),
];

const terms = (evidence = '', more: object = {}): string =>
  `'${JSON.stringify({ scope: ['ask'], endsAt: '2100-01-01', evidence, ...more })}'`;
const seen = 'showed a card at the counter';
const carlAsIntermediary = person('carl', { roles: ['intermediary'] });
const offered = [33, 34].map(id);

const ofMandates: readonly Story[] = [
  [ann(`profiles.give_mandate(${party.ann}, ${id(62)}, ${terms()}, 'hash-new')`)],
  [bert(`profiles.give_mandate(${party.ann}, ${id(62)}, ${terms(seen)}, 'hash-new')`)],
  [agent(`profiles.give_mandate(${lea}, ${id(62)}, ${terms(seen)}, 'hash-new')`)],
  [agent(`profiles.give_mandate(${lea}, ${id(62)}, ${terms('yes')}, 'hash-new')`)],
  [bert(`profiles.give_mandate(${party.bert}, ${offered[1]}, ${terms()}, 'hash-new')`)],
  ...[{ scope: ['ask', 'read'] }, { endsAt: '2099-01-01' }].map((other) => [
    bert(`profiles.give_mandate(${party.bert}, ${offered[1]}, ${terms('', other)}, 'hash-new')`),
  ]),
  [bert(`profiles.give_mandate(${party.bert}, ${offered[0]}, ${terms()}, 'hash-new')`)],
  [ann(`profiles.give_mandate(${party.ann}, ${offered[0]}, ${terms()}, 'hash-new')`)],
  [ann(`profiles.give_mandate(${party.ann}, ${offered[1]}, ${terms()}, 'hash-new')`)],
  [
    fate(`update profiles.mandates set began_at = null`),
    carl(`profiles.give_mandate(${party.carl}, ${offered[0]}, ${terms()}, 'hash-new')`),
  ],
  [
    fate(`update profiles.mandates set ended_at = now() where id = ${offered[1]}`),
    bert(`profiles.give_mandate(${party.bert}, ${offered[1]}, ${terms()}, 'hash-new')`),
  ],
  [
    // A membership and another mandate that are offered as well, one of them under the same id.
    write(
      'offer_codes',
      'code_hash, offer, offer_id, party_id, expires_at',
      `'m', 'membership', ${offered[1]}, ${harmony}, 'infinity'`,
    ),
    write(
      'offer_codes',
      'code_hash, offer, offer_id, party_id, expires_at',
      `'o', 'mandate', ${offered[0]}, ${party.ann}, 'infinity'`,
    ),
    bert(`profiles.give_mandate(${party.bert}, ${offered[1]}, ${terms()}, 'hash-new')`),
    bert(`profiles.end_mandate(${offered[1]})`),
  ],
  [
    bert(`profiles.give_mandate(${party.bert}, ${offered[1]}, ${terms()}, 'hash-new')`),
    carlAsIntermediary(`profiles.take_up_mandate('hash-offered')`),
  ],
  [
    ann(`profiles.give_mandate(${party.ann}, ${id(62)}, ${terms()}, 'hash-new')`),
    carlAsIntermediary(`profiles.take_up_mandate('hash-offered')`),
  ],
  [carlAsIntermediary(`profiles.take_up_mandate('hash-offered')`)],
  [carlAsIntermediary(`profiles.take_up_mandate('hash-unknown')`)],
  [carlAsIntermediary(`profiles.take_up_mandate('hash-open')`)],
  [carl(`profiles.take_up_mandate('hash-offered')`)],
  [person('hugo', { roles: ['intermediary'] })(`profiles.take_up_mandate('hash-offered')`)],
  [later('offer_codes', 'expires_at', '200 years'), carlAsIntermediary(`profiles.take_up_mandate('hash-offered')`)],
  [
    fate(
      `insert into privacy.charter_acceptances (holder, version, accepted_by) values ('subject:bert', 1, 'bert'), ('subject:hugo', 1, 'hugo')`,
    ),
    fate(`update profiles.offer_codes set offered_by = 'hugo'`),
    person('bert', { roles: ['intermediary'] })(`profiles.take_up_mandate('hash-offered')`),
    person('hugo', { roles: ['intermediary'] })(`profiles.take_up_mandate('hash-offered')`),
  ],
  [
    fate(`update profiles.mandates set ended_at = now() where id = ${offered[1]}`),
    carlAsIntermediary(`profiles.take_up_mandate('hash-offered')`),
  ],
  [
    write('mandates', 'id, party_id, side, scope, ends_at', `${offered[1]}, ${party.hugo}, 'held', '{}', 'infinity'`),
    carlAsIntermediary(`profiles.take_up_mandate('hash-offered')`),
  ],
  ...[ann, bert, carl, agent, handler, officer, eraser].map((who) => [who(`profiles.end_mandate(${offered[0]})`)]),
  [bert(`profiles.end_mandate(${offered[1]})`)],
  [fate(`update profiles.mandates set ends_at = now() - interval '1 day'`), ann(`profiles.end_mandate(${offered[0]})`)],
  [
    // The side of who holds it is read first.
    fate(`update profiles.mandates set scope = scope where side = 'given'`),
    ann(`profiles.end_mandate(${offered[0]})`),
  ],
  [
    ann(`profiles.end_mandate(${offered[0]})`),
    later('mandates', 'ended_at', '1 day'),
    carl(`profiles.end_mandate(${offered[0]})`),
  ],
  [ann(`profiles.end_mandate(${id(99)})`), carl(`profiles.end_mandate(${id(99)})`)],
  [
    agent(`profiles.give_mandate(${lea}, ${id(62)}, ${terms(seen)}, 'hash-new')`),
    carlAsIntermediary(`profiles.take_up_mandate('hash-new')`),
    colleague(`profiles.end_mandate(${id(62)})`),
    agent(`profiles.end_mandate(${id(62)})`),
  ],
  [
    fate(
      `insert into privacy.relations (object, relation, holder, reason) values (${party.ann}, 'erasing', 'role:service', 'test')`,
    ),
    eraser(`profiles.end_mandate(${offered[0]})`),
  ],
];

export const storiesOfProfiles: readonly Story[] = [
  ...ofVisits,
  ...ofProofs,
  ...ofCapacity,
  ...ofTerms,
  ...ofCodes,
  ...ofMandates,
];
