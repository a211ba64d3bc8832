import type { Story } from './story.ts';
import { harmony } from './town.ts';
import { ann, fate, id, party, person, worker } from './townspeople.ts';

const secondOf = (name: 'ann' | 'dora') =>
  fate(`insert into profiles.accounts (party_id, subject) values (${party[name]}, '${name}2')`);
const asked = (what: string) => fate(`update profiles.identity_requests set ${what}`);
const visits = person('ann2')(`profiles.open_my_profile('nl')`);
const dora2 = [secondOf('dora'), asked(`subject = 'dora2' where party_id = ${party.dora}`)];
const proves = (...numbers: readonly string[]) =>
  worker(
    `profiles.anchor_identity(${party.dora}, '${JSON.stringify({ capacities: numbers.map((number) => ({ number, name: 'Proven' })) })}')`,
  );

const isTold = (of: string, body: object) => worker(`profiles.anchor_identity(${of}, '${JSON.stringify(body)}')`);
const known = [
  fate(`delete from profiles.national_numbers where party_id = ${party.ann}`),
  fate(`delete from profiles.anchored_identities where party_id = ${party.ann}`),
  isTold(party.ann, { givenName: 'An', familyName: 'A', bornOn: '1980-01-01', source: 'x', number: 's', lookUp: 'a' }),
  asked('settled_at = null'),
];
const merged = (kept: string, which: number, more: string) =>
  fate(
    `insert into profiles.merges (kept_id, id, merged_id, reasons, undone_at, contradicted_at) values (${kept}, ${id(which)}, ${id(which)}, '{}', ${more})`,
  );
const merges = [
  merged(party.ann, 90, 'null, null'),
  merged(party.ann, 91, `'2020-01-01', null`),
  merged(party.ann, 92, `null, '2020-01-01'`),
  merged(party.bert, 93, 'null, null'),
];
const same = { bornOn: '1980-01-01', lookUp: 'a' };
/** What the other account proves: the same, another number, another day of birth, or a name alone. */
const ofAnother: readonly Story[] = [same, { ...same, lookUp: 'b' }, { ...same, bornOn: '1990-01-01' }, {}].flatMap(
  (proof) =>
    [[], [secondOf('ann')]].map(
      (second): Story => [
        ...known,
        ...second,
        ...merges,
        isTold(party.ann, {
          givenName: 'B',
          familyName: 'B',
          source: 'y',
          ...('lookUp' in proof && { number: 't' }),
          ...proof,
        }),
      ],
    ),
);

/** Of somebody with two accounts each is asked about, and proves what is its own. */
export const storiesOfTwoAccounts: readonly Story[] = [
  ...ofAnother,
  [
    ...known,
    secondOf('ann'),
    isTold(party.bert, { givenName: 'B', familyName: 'B', bornOn: '1990-01-01', source: 'y' }),
  ],
  [secondOf('ann'), visits],
  [secondOf('ann'), asked('settled_at = now()'), visits],
  [secondOf('ann'), asked('settled_at = now()'), ann(`profiles.open_my_profile('nl')`)],
  [secondOf('ann'), asked(`settled_at = now() - interval '13 hours'`), visits],
  [...dora2, proves()],
  [...dora2, proves('0123456789')],
  [...dora2, proves('V0012345'), proves()],
  [...dora2, proves('V0012345', '0123456789'), proves('0123456789')],
  [...dora2, proves('V0012345'), asked(`subject = 'dora' where party_id = ${party.dora}`), proves()],
  // Who was never there did not leave either.
  [
    fate(`update profiles.organisation_identities set alias = 'harmony' where party_id = ${harmony}`),
    ...dora2,
    proves(),
  ],
  [fate(`delete from privacy.memberships where subject = 'subject:dora'`), proves()],
  [
    fate('delete from profiles.identity_requests'),
    worker(`profiles.anchor_identity(${party.dora}, '{"givenName": "An", "familyName": "Other", "source": "x"}')`),
  ],
];
