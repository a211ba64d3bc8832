import type { Story } from './story.ts';
import { mia, mo } from './town.ts';
import { ann, fate, id, party, worker } from './townspeople.ts';

const shownWith = (answer: string, who: string, kind: string) =>
  fate(
    `insert into oversight.shown_disclaimers (id, answer, kind, party, purpose, version, shown, language, channel)
     values (${id(90)}, ${answer}, ${kind}, ${who}, 'answer', 1, 'x', 'nl', 'website')`,
  );
const addresses = `'profiles.digital_addresses'`;
const consents = `'profiles.consents'`;
const requests = `'oversight.data_requests'`;

const address = (answer: string, who: string) =>
  `insert into profiles.digital_addresses (party_id, id, kind, address) values (${who}, ${answer}, 'mail', 'same@example.org')`;
const gone = (answer: string, who: string) =>
  fate(`delete from profiles.digital_addresses where party_id = ${who} and id = ${answer}`);

const settledLongAgo = fate(
  `insert into oversight.data_requests (id, party, kind, state, received_on, due_on, details, opened_by, settled_by, settled_at, outcome)
   values (${id(91)}, ${party.ann}, 'access', 'settled', '2000-01-01', '2000-02-01', 'All', 'ann', 'officer', '2000-02-01', 'granted')`,
);
const answered = [
  fate('create table oversight.answers (id uuid, purpose text)'),
  fate(
    `create trigger asks before insert on oversight.answers for each row execute function oversight.refuse_unrecorded('id', 'purpose')`,
  ),
];

/** Whoever draws for one answer the id of another: what was shown with each goes with its own. */
export const storiesOfSameIds: readonly Story[] = [
  [
    ann(`update profiles.contacts set street = 'Tiensestraat' where party_id = ${party.ann}`),
    ann(address(party.ann, party.ann)),
    gone(party.ann, party.ann),
  ],
  ...['null', addresses, consents].flatMap((kind): Story[] => [
    [ann(address(id(92), party.ann)), shownWith(id(92), party.ann, kind), gone(id(92), party.ann)],
    [ann(address(party.ann, party.ann)), shownWith(party.ann, party.ann, kind), gone(party.ann, party.ann)],
    // Made one with another since.
    [fate(address(mo, mia)), shownWith(mo, mo, kind), gone(mo, mia)],
  ]),
  ...['null', requests, consents].map(
    (kind): Story => [settledLongAgo, shownWith(id(91), party.ann, kind), worker('oversight.forget_past()')],
  ),
  ...[`'oversight.answers'`, consents].map(
    (kind): Story => [
      ...answered,
      shownWith(id(93), party.ann, kind),
      fate(`insert into oversight.answers values (${id(93)}, 'answer')`),
    ],
  ),
];
