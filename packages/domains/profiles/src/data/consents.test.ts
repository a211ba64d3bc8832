import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anId, aPerson, type ProfilesWorld, profilesWorld } from '../../test/profiles-world.ts';
import type { GivenConsent } from '../domain/consent.ts';
import { giveConsent } from './give-consent.ts';
import { withdrawConsent } from './withdraw-consent.ts';

let world: ProfilesWorld;
beforeAll(async () => {
  world = await profilesWorld();
});
afterAll(() => world.close());

const now = new Date();
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const give = (sub: string, party: string, more: Partial<GivenConsent> = {}) => {
  const consent: GivenConsent = {
    id: anId(),
    activity: 'share-with-partner',
    channel: null,
    category: null,
    wording: 'share-1',
    expiresAt: null,
    ...more,
  };
  return world.as(aPerson(sub), async (tx) => {
    await giveConsent(tx, party, consent, now);
    return consent.id;
  });
};
const withdraw = (sub: string, party: string, id: string) =>
  world.as(aPerson(sub), (tx) => withdrawConsent(tx, party, id));
/** Why and whether those who received data of this party are asked to destroy them by then. */
const endingOf = async (party: string, moment: Date) => {
  const [ending] = await world.admin`
    select cause, ends_at <= ${moment} as "isOver" from privacy.endings where object = ${party} and receiver is null`;
  return ending;
};

it('shares data with partners until the last consent to it is withdrawn', async () => {
  const party = await world.person('an');
  const [first, second] = [await give('an', party), await give('an', party, { category: 'housing' })];
  expect(await endingOf(party, later(3650))).toMatchObject({ isOver: false });
  await withdraw('an', party, first);
  expect(await endingOf(party, later(3650))).toMatchObject({ isOver: false });
  await withdraw('an', party, second);
  expect(await endingOf(party, later(1))).toEqual({ cause: 'consent-withdrawn', isOver: true });
});

it('shares no longer than was agreed', async () => {
  const party = await world.person('ben');
  await give('ben', party, { expiresAt: later(10) });
  expect(await endingOf(party, later(9))).toEqual({ cause: 'purpose-ended', isOver: false });
  expect(await endingOf(party, later(11))).toEqual({ cause: 'purpose-ended', isOver: true });
});

it('asks nobody to destroy anything for a consent that shares nothing', async () => {
  const party = await world.person('cas');
  await withdraw('cas', party, await give('cas', party, { activity: 'newsletter' }));
  expect(await endingOf(party, later(3650))).toBeUndefined();
});

it('is withdrawn for good, and given no earlier than it was', async () => {
  const party = await world.person('dirk');
  const byHand = (act: string) => world.as(aPerson('dirk'), (tx) => tx.execute(sql.raw(act)));
  const id = await give('dirk', party);
  await withdraw('dirk', party, id);
  const stood = async () => [
    ...(await world.admin`select given_at, withdrawn_at from profiles.consents where party_id = ${party} order by id = ${id} desc`),
  ];
  const [withdrawn] = await stood();
  await byHand(`update profiles.consents set withdrawn_at = null`);
  await byHand(`update profiles.consents set withdrawn_at = '2001-01-01'`);
  expect(await stood()).toEqual([withdrawn]);
  expect(await endingOf(party, later(1))).toEqual({ cause: 'consent-withdrawn', isOver: true });
  await byHand(`insert into profiles.consents (party_id, id, activity, wording, given_at, withdrawn_at)
    values ('${party}', '${anId()}', 'newsletter', 'news-1', '2001-01-01', '2001-01-02')`);
  const [, given] = await stood();
  expect(given?.['given_at'] > withdrawn?.['given_at']).toBe(true);
  expect(given?.['withdrawn_at']).toBeNull();
});

it('and what else is said is said now', async () => {
  const party = await world.person('els');
  await world.as(aPerson('els'), async (tx) => {
    await tx.execute(
      sql.raw(`insert into profiles.stated_identities (party_id, given_name, family_name, stated_at)
      values ('${party}', 'Els', 'Peeters', '2001-01-01')`),
    );
    await tx.execute(
      sql.raw(`insert into profiles.digital_addresses (party_id, id, kind, address, created_at)
      values ('${party}', '${anId()}', 'mail', 'els@example.org', '2001-01-01')`),
    );
  });
  const [row] =
    await world.admin`select s.stated_at > now() - interval '1 hour' as said, a.created_at > now() - interval '1 hour' as added
    from profiles.stated_identities s join profiles.digital_addresses a using (party_id) where party_id = ${party}`;
  expect(row).toEqual({ said: true, added: true });
  const older = world.as(aPerson('els'), (tx) =>
    tx.execute(`update profiles.stated_identities set stated_at = '2001-01-01'`),
  );
  await expect(older).rejects.toMatchObject({ cause: { code: '42501' } });
});
