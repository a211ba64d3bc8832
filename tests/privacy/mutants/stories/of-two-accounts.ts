import type { Story } from './story.ts';
import { harmony } from './town.ts';
import { ann, fate, party, person, worker } from './townspeople.ts';

const secondOf = (name: 'ann' | 'dora') =>
  fate(`insert into profiles.accounts (party_id, subject) values (${party[name]}, '${name}2')`);
const asked = (what: string) => fate(`update profiles.identity_requests set ${what}`);
const visits = person('ann2')(`profiles.open_my_profile('nl')`);
const dora2 = [secondOf('dora'), asked(`subject = 'dora2' where party_id = ${party.dora}`)];
const proves = (...numbers: readonly string[]) =>
  worker(
    `profiles.anchor_identity(${party.dora}, '${JSON.stringify({ capacities: numbers.map((number) => ({ number, name: 'Proven' })) })}')`,
  );

/** Of somebody with two accounts each is asked about, and proves what is its own. */
export const storiesOfTwoAccounts: readonly Story[] = [
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
