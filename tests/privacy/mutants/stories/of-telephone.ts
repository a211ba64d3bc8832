import { details, find, foundAll } from './finding.ts';
import type { Story } from './story.ts';
import { caller } from './town.ts';
import { agent, ann, colleague, fate, handler, id, party } from './townspeople.ts';

const ends = (of: string, who = agent) => who(`profiles.end_mandates_of(${of})`);
const lost = agent(`profiles.record_caller(${id(75)}, ${caller('Lost', 'Caller', null)})`);
const isLost = (of: string, who = agent) => who(`profiles.is_lost_to_callers(${of})`);
const terms = `'${JSON.stringify({ scope: ['ask'], endsAt: '2100-01-01', evidence: 'showed a card at the counter' })}'`;

/** Who calls ends what they gave, and can be found for that. */
const ofEnding: readonly Story[] = [
  [ends(party.ann), find('number'), ends(party.bert), ends(party.ann, colleague), ends(party.ann)],
  [foundAll, ends(party.bert)],
  // One whom another mandated has it from somebody else.
  [foundAll, ends(party.carl)],
  [foundAll, ends(party.ann, handler), ends(party.ann, ann)],
  [foundAll, fate(`update profiles.findings set found_at = found_at - interval '2 hours'`), ends(party.ann)],
  [
    lost,
    isLost(id(75)),
    isLost(id(75), colleague),
    agent(`profiles.give_mandate(${id(75)}, ${id(62)}, ${terms}, 'hash-new')`),
  ],
];

const check = id(70);
const begun: Story = [foundAll, agent(`profiles.begin_check(${check}, ${party.ann}, '{mailAddress,postalCode}')`)];
const answered = (mailAddress: string) =>
  agent(`profiles.answer_check(${check}, '${JSON.stringify({ mailAddress, postalCode: '3000' })}')`);

/** Of whom data are kept and not used nothing is asked or compared. */
const ofRestricted: readonly Story[] = [
  [...begun, answered('nobody@example.org'), answered('ann@example.org'), answered('ann@example.org')],
  [
    ...begun,
    fate(`privacy.restrict(${party.ann})`),
    agent(`profiles.questions_held(${party.ann})`),
    agent(`profiles.questions_held(${party.carl})`),
    answered('ann@example.org'),
  ],
];

const endsUnshown = (who = agent) =>
  who(`profiles.end_mandates_of_restricted('${JSON.stringify({ by: 'number', ...details })}')`);
const restricted = (of: string) => fate(`privacy.restrict(${of})`);

/** They end what they gave by what they say, whoever is shown to nobody. */
const ofEndingUnshown: readonly Story[] = [
  [endsUnshown(), restricted(party.hugo), endsUnshown()],
  [restricted(party.ann), endsUnshown(handler), endsUnshown(ann), endsUnshown(), find('number')],
  [
    fate(
      `insert into profiles.digital_addresses (party_id, id, kind, address) values (${party.hugo}, ${id(77)}, 'mail', '${details.number}')`,
    ),
    restricted(party.ann),
    endsUnshown(),
  ],
  [restricted(party.ann), fate('update profiles.limits set most = 1'), endsUnshown(), endsUnshown(), find('number')],
  [
    fate(
      `insert into profiles.digital_addresses (party_id, id, kind, address) values (${party.hugo}, ${id(77)}, 'mail', '${details.number}')`,
    ),
    restricted(party.ann),
    restricted(party.hugo),
    endsUnshown(),
  ],
];

const consents = (columns: string, values: string) =>
  ann(
    `insert into profiles.consents (party_id, id, activity, wording, ${columns}) values (${party.ann}, ${id(75)}, 'newsletter', 'yes', ${values})`,
  );
const changed = (to: string) => ann(`update profiles.consents set withdrawn_at = ${to} where id = ${id(22)}`);

/** Nobody makes older what they say, or takes back that they withdrew it. */
const ofMoments: readonly Story[] = [
  [consents('given_at, withdrawn_at', `'2001-01-01', '2001-01-02'`)],
  [changed('null')],
  [changed(`'2001-01-01'`), changed('null')],
];

export const storiesOfTelephone: readonly Story[] = [...ofEnding, ...ofEndingUnshown, ...ofRestricted, ...ofMoments];
