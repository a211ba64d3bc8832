import type { Story } from './story.ts';
import {
  agent,
  ann,
  bert,
  carl,
  colleague,
  drawn,
  erik,
  fate,
  id,
  officer,
  party,
  person,
  residents,
  second,
  staff,
  worker,
} from './townspeople.ts';

/** Each visits the website for the first time: the town answers the ids of their parties, in this order. */
export const firstVisits: Story = residents.map((name) => person(name)(`profiles.open_my_profile('nl')`));

/** Organisations, in the order in which a login proved them. */
export const [harmony, bakery] = [9, 10].map(drawn) as [string, string];

/** For the association that she administers. */
export const doraForHarmony = person('dora', { capacity: harmony.replaceAll(`'`, '') });
export const erikForHarmony = person('erik', { capacity: harmony.replaceAll(`'`, '') });

/** Of a registered partner. */
/** Before the organisation was bound by the charter. */
export const newcomer = staff('kim', ['partner-worker'], null, { organisations: ['welfare'] });
export const kim = staff('kim', ['partner-worker'], 'support', { organisations: ['welfare'] });
export const welfare = id(30);

const proven = (body: object): string => `'${JSON.stringify({ source: 'keycloak', ...body })}'`;

/** Callers that the agents wrote down; the first three bear one name, and agent and colleague know two each. */
export const [lea, leah, lou, max, mia, mo] = [11, 12, 13, 14, 15, 16].map(id) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
export const caller = (givenName: string, familyName: string, bornOn: string | null): string =>
  `'${JSON.stringify({ givenName, familyName, bornOn, language: 'nl' })}'`;

/** Two ways to reach ann; bert has one with the same id as her first. */
export const [firstAddress, secondAddress] = [id(20), id(21)] as const;

/** What happened in the town before any story, each by who may. */
export const past: Story = [
  worker(
    `profiles.anchor_identity(${party.ann}, ${proven({ givenName: 'Ann', familyName: 'Peeters', bornOn: '1984-03-12', number: 'sealed', lookUp: 'h-ann' })})`,
  ),
  worker(
    `profiles.anchor_identity(${party.fien}, ${proven({ givenName: 'Fien', familyName: 'Maes', bornOn: '1990-01-02', number: 'sealed', lookUp: 'h-fien' })})`,
  ),
  worker(
    `profiles.anchor_identity(${party.gust}, ${proven({ givenName: 'Fien', familyName: 'Maes', bornOn: '1990-01-02', number: 'sealed', lookUp: 'h-fien' })})`,
  ),
  worker(
    `profiles.anchor_identity(${party.dora}, ${proven({
      givenName: 'Dora',
      familyName: 'Claes',
      bornOn: '1970-05-06',
      capacities: [
        { number: 'V0012345', name: 'Harmonie' },
        { number: '0123456789', name: 'Bakkerij' },
      ],
    })})`,
  ),
  bert(
    `insert into profiles.stated_identities (party_id, given_name, family_name, born_on) values (${party.bert}, 'Bert', 'Wouters', '1951-12-24')`,
  ),
  carl(
    `insert into profiles.stated_identities (party_id, given_name, family_name, born_on) values (${party.carl}, 'Carl', 'Jacobs', null)`,
  ),
  bert(
    `insert into profiles.digital_addresses (party_id, id, kind, address) values (${party.bert}, ${firstAddress}, 'telephone', '+32471000000')`,
  ),
  ann(
    `insert into profiles.digital_addresses (party_id, id, kind, address) values (${party.ann}, ${firstAddress}, 'mail', 'ann@example.org')`,
  ),
  ann(
    `insert into profiles.digital_addresses (party_id, id, kind, address) values (${party.ann}, ${secondAddress}, 'telephone', '+32471223344')`,
  ),
  ann(
    `update profiles.contacts set street = 'Bondgenotenlaan', house_number = '1', postal_code = '3000', municipality = 'Leuven' where party_id = ${party.ann}`,
  ),
  carl(
    `update profiles.contacts set street = 'Naamsestraat', house_number = '7', postal_code = '3001', municipality = 'Heverlee' where party_id = ${party.carl}`,
  ),
  ann(
    `insert into profiles.consents (party_id, id, activity, wording) values (${party.ann}, ${id(22)}, 'newsletter', 'yes')`,
  ),
  ann(
    `insert into profiles.contact_preferences (party_id, purpose, channel, language) values (${party.ann}, 'answer', 'mail', 'nl')`,
  ),
  person('carl', { roles: ['intermediary'] })(`profiles.accept_charter(1, null)`),
  doraForHarmony(`profiles.invite_member(${harmony}, ${id(31)}, 'Erik', 'member', 'hash-erik')`),
  erik(`profiles.join_organisation('hash-erik')`),
  doraForHarmony(`profiles.invite_member(${harmony}, ${id(32)}, 'Somebody', 'member', 'hash-open')`),
  officer(
    `profiles.register_organisation(${welfare}, '{"alias": "welfare", "name": "Welfare", "kboNumber": "0987654321", "adminName": "Kim", "serviceClient": "partner-welfare"}', 'hash-kim')`,
  ),
  newcomer(`profiles.join_organisation('hash-kim')`),
  newcomer(`profiles.accept_charter(1, ${welfare})`),
  agent(`profiles.record_caller(${lea}, ${caller('Lea', 'Martens', '1960-06-06')})`),
  agent(`profiles.record_caller(${leah}, ${caller('Lea', 'Martens', '1960-06-06')})`),
  colleague(`profiles.record_caller(${lou}, ${caller('Lea', 'Martens', '1960-06-06')})`),
  agent(`profiles.record_caller(${max}, ${caller('Max', 'Goos', '1971-07-07')})`),
  agent(`profiles.record_caller(${mia}, ${caller('Max', 'Goos', '1971-07-07')})`),
  agent(`profiles.record_caller(${mo}, ${caller('Max', 'Goos', '1971-07-07')})`),
  agent(
    `insert into profiles.digital_addresses (party_id, id, kind, address) values (${mia}, ${id(23)}, 'mail', 'mia@example.org')`,
  ),
  fate(
    `insert into privacy.relations (object, relation, holder, reason) values (${mia}, 'self', 'subject:mia', 'test')`,
  ),
  agent(`profiles.merge_parties(${id(17)}, ${mia}, ${mo})`),
  agent(`profiles.merge_parties(${id(18)}, ${max}, ${mia})`),
  ann(`profiles.give_mandate(${party.ann}, ${id(33)}, '{"scope": ["ask"], "endsAt": "2100-01-01"}', 'hash-carl')`),
  person('carl', { roles: ['intermediary'] })(`profiles.take_up_mandate('hash-carl')`),
  bert(`profiles.give_mandate(${party.bert}, ${id(34)}, '{"scope": ["ask"], "endsAt": "2100-01-01"}', 'hash-offered')`),
  // What an organisation received, and what is open at the officers'.
  fate(
    `insert into privacy.relations (object, relation, holder, reason) values (${party.ann}, 'engaged', 'organisation:welfare', 'test')`,
  ),
  ann(`oversight.open_data_request(${id(40)}, ${party.ann}, 'erasure', current_date, current_date + 30, 'please')`),
  officer(`oversight.take_data_request(${id(40)})`),
  bert(
    `oversight.open_data_request(${id(41)}, ${party.bert}, 'restriction', current_date, current_date + 30, 'please')`,
  ),
  officer(
    `oversight.open_data_request(${id(42)}, ${party.fien}, 'erasure', current_date, current_date + 30, 'by letter')`,
  ),
  officer(
    `insert into oversight.rule_proposals (id, state, reason, based_on, proposed_by) values (${id(43)}, 'open', 'because we need it', 1, 'officer')`,
  ),
  officer(
    `insert into oversight.rule_proposal_changes (proposal, position, act, role, relation, field_group, action, purpose)
     values (${id(43)}, 1, 'add', 'handler', 'handling', 'contact', 'remove', 'handle'), (${id(43)}, 2, 'remove', 'privacy-officer', 'any', 'processing-log', 'read', 'oversight')`,
  ),
  second(
    `insert into oversight.rule_proposals (id, state, reason, based_on, proposed_by) values (${id(44)}, 'open', 'because we need it', 1, 'second')`,
  ),
  second(
    `insert into oversight.rule_proposal_changes (proposal, position, act, role, relation, field_group, action, purpose)
     values (${id(44)}, 1, 'add', 'handler', 'any', 'contact', 'remove', 'handle'), (${id(44)}, 2, 'remove', 'citizen', 'self', 'contact', 'read', 'self-service')`,
  ),
  officer(
    `insert into oversight.charter_proposals (id, state, dutch, english, effective_at, reason, proposed_by) values (${id(45)}, 'open', 'Wij', 'We', now() + interval '1 day', 'because it must', 'officer')`,
  ),
  second(
    `insert into oversight.charter_proposals (id, state, dutch, english, effective_at, reason, proposed_by) values (${id(46)}, 'open', 'Wij', 'We', now(), 'because it must', 'second')`,
  ),
  officer(`oversight.ask_role_change(${id(47)}, 'new-officer', 'privacy-officer', 'assign')`),
  second(`oversight.ask_role_change(${id(48)}, 'officer', 'privacy-officer', 'withdraw')`),
  officer(`oversight.ask_role_change(${id(49)}, 'handler', 'handler', 'assign')`),
];
