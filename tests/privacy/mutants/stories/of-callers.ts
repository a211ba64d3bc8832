import { details, find, foundAll, foundBy, wrong } from './finding.ts';
import type { Story } from './story.ts';
import { caller, lea } from './town.ts';
import { agent, bert, colleague, fate, handler, id, party, person } from './townspeople.ts';

const ofFinding: readonly Story[] = [
  [bert(`profiles.find_callers('${JSON.stringify({ by: 'number', ...details })}')`)],
  [handler(`profiles.find_callers('${JSON.stringify({ by: 'number', ...details })}')`)],
  ...['nameAndBirthDate', 'number', 'address'].flatMap((by) => [
    [find(by)],
    [
      find(by, {
        ...details,
        bornOn: '1951-12-24',
        number: '+32 471 00 00 00',
        lookUp: 'h-fien',
        postalCode: '3001',
        houseNumber: '7',
      }),
    ],
    [find(by, { name: 'Bert Wouters', bornOn: '1951-12-24', number: '+32 471/22.33.44' })],
    [find(by, { number: 'none', lookUp: 'h-fien' })],
  ]),
  ...[
    { name: '', bornOn: '1984-03-12' },
    { name: 'Pee', bornOn: '1984-03-12' },
    { name: 'Ann Janssens', bornOn: '1984-03-12' },
    { name: 'Bert', bornOn: '1984-03-12' },
    { name: '1984', bornOn: '1984-03-12' },
    { name: 'Ann', bornOn: 'ann' },
    { name: 'Max', bornOn: '1971-07-07' },
    { name: 'Lea', bornOn: '1960-06-06' },
  ].map((question) => [find('nameAndBirthDate', question)]),
  ...[{ number: 'ann' }, { number: '0123456789' }, { number: 'v0012345' }].map((question) => [
    find('number', question),
  ]),
  ...[
    { postalCode: 'ann' },
    { postalCode: '3000', houseNumber: '1', street: 'Bond' },
    { postalCode: '3000', houseNumber: '1', street: 'Ann' },
    { postalCode: '3000', houseNumber: '1', street: 'Naamse' },
    { postalCode: '3000', houseNumber: '1', street: 'Tiense' },
  ].map((question) => [find('address', question)]),
  [find('number', { number: 'none', postalCode: '3000', houseNumber: '1', street: 'Bond' })],
  // Neighbours, and what is no address but is written as one.
  ...['Oude Baan', 'Baan', 'Oude'].map((street) => [
    ...[
      [party.carl, 'Oude Baan'],
      [party.hugo, 'Baan'],
      [party.erik, 'Oude Markt'],
      [party.dora, 'Amerikalaan'],
      [party.gust, 'Zandstraat'],
      [party.fien, 'Baan'],
    ].map(([of, where]) => livesAt(of ?? '', where ?? '')),
    fate(
      `insert into profiles.search_terms (party_id, kind, term) values (${party.bert}, 'name', '3000 1 baan'), (${party.fien}, 'name', '3000 1 oude')`,
    ),
    find('address', { postalCode: '3000', houseNumber: '1', street }),
  ]),
  [fate(`privacy.restrict(${party.ann})`), find('number'), find('number', { number: 'v0012345' })],
  ...[
    `asked = 120`,
    `asked = 119`,
    `asked = 120, hour_began_at = now() - interval '2 hours'`,
    `hour_began_at = now() - interval '30 minutes'`,
  ].map((change) => [
    fate(`insert into profiles.limits (name, most) values ('another', 1)`),
    find('number'),
    fate(`update profiles.search_counts set ${change}`),
    find('number'),
  ]),
  [find('number'), find('nameAndBirthDate')],
  [find('number'), ages('findings', 'found_at', '2 hours'), find('nameAndBirthDate')],
];

function livesAt(of: string, street: string) {
  return fate(
    `update profiles.contacts set street = '${street}', house_number = '1', postal_code = '3000' where party_id = ${of}`,
  );
}

function ages(table: string, column: string, by: string, where = 'true') {
  return fate(`update profiles.${table} set ${column} = ${column} - interval '${by}' where ${where}`);
}

const held = (of: string, who = agent) => who(`profiles.questions_held(${of})`);
const check = id(70);
const begin = (of: string, questions: string, asked = check, who = agent) =>
  who(`profiles.begin_check(${asked}, ${of}, '{${questions}}')`);
const answer = (answers: object, asked = check, who = agent) =>
  who(`profiles.answer_check(${asked}, '${JSON.stringify(answers)}')`);
const right = { mailAddress: 'Ann@example.org', postalCode: '3000' };

/** About whom, what is asked, and what is answered. */
const checked: readonly (readonly [of: string, questions: string, answers: object])[] = [
  [party.ann, 'birthDate,postalCode', { birthDate: '1984-03-12', postalCode: '3000' }],
  [party.ann, 'birthDate,postalCode', { birthDate: '1990-01-02', postalCode: '3000' }],
  [party.ann, 'birthDate,postalCode', { birthDate: '1951-12-24', postalCode: '3000' }],
  [party.ann, 'telephoneEnding,postalCode', { telephoneEnding: '33 44', postalCode: '3000' }],
  [party.ann, 'telephoneEnding,postalCode', { telephoneEnding: '0000', postalCode: '3000' }],
  [party.ann, 'telephoneEnding,postalCode', { telephoneEnding: '3345', postalCode: '3000' }],
  [party.ann, 'telephoneEnding,postalCode', { telephoneEnding: 'eorg', postalCode: '3000' }],
  [party.ann, 'telephoneEnding,postalCode', { telephoneEnding: '44', postalCode: '3000' }],
  [party.ann, 'telephoneEnding,postalCode', { telephoneEnding: '1234', postalCode: '3000' }],
  [party.ann, 'mailAddress,postalCode', { mailAddress: '+32471223344', postalCode: '3000' }],
  [party.ann, 'mailAddress,postalCode', { mailAddress: '+32471000000', postalCode: '3000' }],
  [party.ann, 'mailAddress,postalCode', { mailAddress: 'carl@example.org', postalCode: '3000' }],
  [party.ann, 'mailAddress,postalCode', { mailAddress: 'nobody@example.org', postalCode: '3000' }],
  [party.ann, 'houseNumber,postalCode', { houseNumber: '7', postalCode: '3000' }],
  [party.ann, 'houseNumber,postalCode', { houseNumber: '1', postalCode: '3001' }],
];

const ofQuestions: readonly Story[] = [
  [held(party.ann)],
  [find('number'), held(party.ann)],
  [find('number'), held(party.ann, colleague), held(party.bert), held(party.ann, bert), held(party.ann, handler)],
  [find('number'), ages('findings', 'found_at', '2 hours'), held(party.ann)],
  ...[party.bert, party.carl, party.hugo, party.fien, lea].map((of) => [foundAll, held(of)]),
  ...['number', 'address', 'nameAndBirthDate', 'number,address'].map((ways) => [
    foundBy(ways),
    held(party.ann),
    held(party.carl),
    begin(party.ann, 'mailAddress,postalCode'),
  ]),
  [foundAll, begin(party.ann, 'postalCode,postalCode')],
  [foundAll, fate(`update profiles.anchored_identities set born_on = null`), held(party.ann)],
  [
    foundAll,
    fate(
      `insert into profiles.digital_addresses (party_id, id, kind, address) values (${party.carl}, ${id(72)}, 'mail', 'c@example.org')`,
    ),
    held(party.carl),
  ],
  [foundAll, wrong(party.ann, 'colleague', 6), held(party.ann), held(party.bert)],
  [foundAll, wrong(party.ann, 'colleague', 6, `now() - interval '2 hours'`), held(party.ann)],
  [foundAll, begin(party.ann, 'postalCode')],
  [foundAll, begin(party.ann, 'mailAddress,postalCode')],
  [foundAll, begin(party.bert, 'mailAddress,postalCode')],
  [begin(party.ann, 'mailAddress,postalCode')],
  [foundAll, begin(party.ann, 'mailAddress,postalCode'), begin(party.carl, 'houseNumber,postalCode')],
  [
    foundAll,
    begin(party.carl, 'houseNumber,postalCode'),
    begin(party.ann, 'mailAddress,postalCode', check, colleague),
    begin(party.ann, 'mailAddress,postalCode'),
  ],
  [
    foundAll,
    begin(party.ann, 'mailAddress,postalCode'),
    begin(party.carl, 'houseNumber,postalCode', id(71)),
    begin(party.ann, 'mailAddress,postalCode', id(71)),
  ],
  ...[
    [answer(right)],
    [answer({ ...right, postalCode: '3001' })],
    [answer({ mailAddress: 'ann@example.org' })],
    [answer(right, check, colleague), answer(right, check, bert), answer(right, id(99))],
    [answer(right), answer({})],
    [answer({}), answer({}), answer({}), answer(right)],
    [wrong(party.ann, 'colleague', 6), answer(right)],
    [wrong(party.bert, 'colleague', 6), answer(right)],
    [ages('caller_checks', 'began_at', '31 minutes'), answer(right)],
    [begin(party.carl, 'houseNumber,postalCode', id(71)), answer({ houseNumber: '7', postalCode: '3001' }, id(71))],
    [begin(party.carl, 'houseNumber,postalCode', id(71)), answer({ houseNumber: '7', postalCode: '3000' }, id(71))],
    [
      begin(party.carl, 'houseNumber,postalCode', check, colleague),
      answer({ houseNumber: '7', postalCode: '3001' }, check, colleague),
    ],
    [
      begin(party.carl, 'houseNumber,postalCode', check, colleague),
      answer({ houseNumber: '7', postalCode: '3000' }, check, colleague),
    ],
  ].map((story) => [foundAll, begin(party.ann, 'mailAddress,postalCode'), ...story]),
  ...checked.map(([of, questions, answers]) => [
    foundAll,
    fate(
      `insert into profiles.digital_addresses (party_id, id, kind, address) values (${party.ann}, ${id(72)}, 'telephone', '44'),
       (${party.ann}, ${id(73)}, 'mail', 'ann@example.1234'), (${party.carl}, ${id(72)}, 'mail', 'carl@example.org')`,
    ),
    begin(of, questions),
    answer(answers),
  ]),
];

const open = (of: string, asked = check, who = agent) => who(`profiles.open_contact(${of}, ${asked})`);
const close = (of: string, who = agent) => who(`profiles.close_contact(${of})`);

const ofContact: readonly Story[] = [
  ...[
    [answer(right), open(party.ann)],
    [answer(right), open(party.ann), open(party.ann)],
    [open(party.ann)],
    [answer(right), open(party.ann, check, colleague), open(party.ann, id(99)), open(party.bert)],
    [answer(right), open(party.ann, check, handler)],
    [answer(right), open(party.ann, check, person('agent'))],
    [answer(right), ages('caller_checks', 'passed_at', '31 minutes'), open(party.ann)],
    [answer(right), open(party.ann), close(party.ann)],
    [answer(right), open(party.ann), close(party.ann, colleague), close(party.bert)],
    [close(party.ann)],
  ].map((story) => [foundAll, begin(party.ann, 'mailAddress,postalCode'), ...story]),
  [
    foundAll,
    begin(party.ann, 'mailAddress,postalCode'),
    answer(right),
    begin(party.ann, 'mailAddress,postalCode', check, colleague),
    answer(right, check, colleague),
    begin(party.carl, 'houseNumber,postalCode', id(71)),
    answer({ houseNumber: '7', postalCode: '3001' }, id(71)),
    begin(party.carl, 'houseNumber,postalCode', id(74)),
    close(party.carl),
  ],
  [agent(`profiles.record_caller(${id(75)}, ${caller('New', 'Caller', null)})`)],
  [handler(`profiles.record_caller(${id(75)}, ${caller('New', 'Caller', null)})`)],
  [agent(`profiles.record_caller(${party.ann}, ${caller('New', 'Caller', null)})`)],
  [agent(`profiles.record_caller(${lea}, ${caller('New', 'Caller', null)})`)],
];

export const storiesOfCallers: readonly Story[] = [...ofFinding, ...ofQuestions, ...ofContact];
