import type { Story } from './story.ts';
import { harmony } from './town.ts';
import { fate, id, party, worker } from './townspeople.ts';

const mailed = (alias = 'harmony') => worker(`profiles.mail_for_organisation('${alias}')`);
const address = (of: string, called: string, mail: string) =>
  fate(
    `insert into profiles.digital_addresses (party_id, id, kind, address) values (${of}, ${called}, 'mail', '${mail}')`,
  );
const verified = (of: string, called: string) =>
  fate(`insert into profiles.verified_addresses (party_id, address_id) values (${of}, ${called})`);

/** An orchestra of which somebody is the first administrator, with an address that was verified, and one that only somebody else verified. */
const chaired: Story = [
  fate(`update profiles.organisation_identities set alias = 'harmony' where party_id = ${harmony}`),
  fate(`insert into profiles.organisation_members (organisation_id, id, member_id, name, role, joined_at)
    values (${harmony}, ${id(70)}, ${party.hugo}, 'x', 'admin', '2001-01-01')`),
  fate(`update profiles.parties set language = 'fr' where id = ${party.hugo}`),
  address(party.hugo, id(77), 'hugo@y.be'),
  verified(party.hugo, id(77)),
  address(party.hugo, id(75), 'later@y.be'),
  address(party.fien, id(75), 'fien@y.be'),
  verified(party.fien, id(75)),
];
const member = (change: string) =>
  fate(`update profiles.organisation_members set ${change} where organisation_id = ${harmony} and id = ${id(70)}`);

/** Who is written to for an organisation that is late. */
export const storiesOfChasing: readonly Story[] = [
  [...chaired, mailed(), mailed('welfare'), mailed('nobody')],
  ...[`role = 'member'`, 'ended_at = now()', 'joined_at = null'].map((change) => [
    ...chaired,
    member(change),
    mailed(),
  ]),
  [...chaired, fate(`privacy.restrict(${party.hugo})`), mailed()],
  [...chaired, fate(`update profiles.digital_addresses set kind = 'telephone' where id = ${id(77)}`), mailed()],
  [...chaired, fate(`delete from profiles.verified_addresses where address_id = ${id(77)}`), mailed()],
  [
    ...chaired,
    address(harmony, id(78), 'us@y.be'),
    verified(harmony, id(78)),
    mailed(),
    mailed('welfare'),
    mailed('nobody'),
  ],
];
