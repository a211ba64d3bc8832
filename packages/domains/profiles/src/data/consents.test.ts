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
