import type { Story } from './story.ts';
import { firstAddress, max, mia, mo } from './town.ts';
import { ann, bert, fate, id, nobody, officer, party, person, staff, worker } from './townspeople.ts';

const seen = { version: 1, language: 'nl', how: 'on-screen' };
/** Who says nothing of it, or something else than what is in force. */
const told = [null, {}, { ...seen, language: 'xx' }, { ...seen, version: 2 }, { language: 'nl' }, seen];

const consents = (owner: string, consent: number) =>
  `insert into profiles.consents (party_id, id, activity, wording) values (${owner}, ${id(consent)}, 'newsletter', 'yes')`;
const moves = (owner: string) => `update profiles.contacts set street = 'Tiensestraat' where party_id = ${owner}`;

const shownTo = (answer: string, who: string) =>
  fate(
    `insert into oversight.shown_disclaimers (id, answer, party, purpose, version, shown, language, channel)
     values (${id(90)}, ${answer}, ${who}, 'answer', 1, 'x', 'nl', 'website')`,
  );
const withdraws = ann(`delete from profiles.digital_addresses where party_id = ${party.ann} and id = ${firstAddress}`);

/** With an answer goes what was shown with it: of that answer, of that person or of nobody in particular. */
const ofAnswersThatGo: readonly Story[] = [
  [withdraws],
  ...['null', party.carl, mia].map((who) => [shownTo(firstAddress, who), withdraws]),
  [shownTo(firstAddress, mia), fate(`delete from profiles.digital_addresses where party_id = ${party.bert}`)],
  [shownTo(id(23), mo), fate(`delete from profiles.digital_addresses where party_id in (${mia}, ${max})`)],
  [fate(`delete from profiles.consents`)],
  [fate(`delete from profiles.mandates where side = 'given'`)],
];

/** What people are asked, by who shows them what: at the website, on the telephone, at the desk of an officer, and where nobody asks. */
export const storiesOfWhatIsShown: readonly Story[] = [
  ...ofAnswersThatGo,
  ...told.flatMap((disclaimer): Story[] => [
    [person('ann', { disclaimer })(consents(party.ann, 95))],
    [
      person('ann', { disclaimer })(
        `oversight.open_data_request(${id(96)}, ${party.ann}, 'access', current_date, current_date + 30, 'please')`,
      ),
    ],
    [
      staff('agent', ['kcc-agent'], 'answer', { disclaimer })(
        `profiles.record_caller(${id(97)}, '{"givenName": "Nia", "familyName": "Nys", "language": "nl"}')`,
      ),
    ],
    [
      staff('officer', ['privacy-officer'], 'oversight', { disclaimer })(
        `oversight.open_data_request(${id(98)}, ${party.bert}, 'access', current_date, current_date + 30, 'by letter')`,
      ),
    ],
    [
      person('bert', { disclaimer })(
        `profiles.give_mandate(${party.bert}, ${id(93)}, '{"scope": ["ask"], "endsAt": "2100-01-01"}', 'hash-shown')`,
      ),
    ],
    [person('carl', { roles: ['intermediary'], disclaimer })(`profiles.take_up_mandate('hash-offered')`)],
  ]),
  // Two rows of one answer, and the answers of two.
  [ann(moves(party.ann)), ann(moves(party.ann)), ann(consents(party.ann, 94)), bert(moves(party.bert))],
  [nobody(consents(party.ann, 94))],
  [officer(moves(party.fien))],
  [fate(consents(party.ann, 92)), fate(moves(party.bert))],
  [worker(`profiles.anchor_identity(${party.bert}, '{"familyName": "Wouters", "givenName": "Bert", "source": "x"}')`)],
];
