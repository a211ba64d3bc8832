import { testKeys } from '@verbonden/kit-testing';
import { anchorWaitingIdentity } from '../src/data/anchor-waiting-identity.ts';
import { inviteMember } from '../src/data/invite-member.ts';
import { capacities } from '../src/data/tables/capacities.ts';
import type { NumbersAllowed } from '../src/domain/national-number.ts';
import type { MemberRole } from '../src/domain/organisation-member.ts';
import type { ProvenIdentity } from '../src/domain/proven-identity.ts';
import { anId, aPerson, type ProfilesWorld, type Somebody } from './profiles-world.ts';

export const secret = Buffer.alloc(32, 5);
export const keys = testKeys();
export const proven: ProvenIdentity = {
  givenName: 'Karel',
  familyName: 'Zaakvoerder',
  bornOn: '1975-04-01',
  nationalNumber: null,
  capacities: [],
};

/** Somebody on the website who chose to act for an organisation. */
export const inCapacity = (sub: string, capacity: string): Somebody => aPerson(sub, { capacity });

/** Logins that prove something, and the organisations that come of it. */
export function logins(world: ProfilesWorld) {
  const settle = async (
    told: Readonly<Record<string, ProvenIdentity>>,
    numbersAllowed: NumbersAllowed = 'test-only',
    onFailure?: (error: unknown) => void,
  ): Promise<void> => {
    const anchor = () =>
      anchorWaitingIdentity(world.working, {
        fetch: (subject) => Promise.resolve(told[subject] ?? null),
        keys,
        numbersAllowed,
        source: 'keycloak',
        ...(onFailure && { onFailure }),
      });
    while (await anchor()) continue;
  };
  return {
    /** What the identity provider tells of each of these accounts, taken in. */
    settle,
    /** The party of somebody whose login proves this. */
    loggedIn: async (
      sub: string,
      more: Partial<ProvenIdentity> = {},
      numbersAllowed: NumbersAllowed = 'test-only',
    ): Promise<string> => {
      const party = await world.person(sub);
      await settle({ [sub]: { ...proven, ...more } }, numbersAllowed);
      return party;
    },
    /** The first organisation for which this person may act. */
    organisationOf: async (sub: string): Promise<string> => {
      const [row] = await world.as(aPerson(sub), (tx) => tx.select().from(capacities));
      return row?.organisationId ?? '';
    },
    invited: async (
      actor: Somebody,
      organisation: string,
      role: MemberRole = 'member',
    ): Promise<{ id: string; code: string }> => {
      const answer = await world.as(actor, (tx) =>
        inviteMember(tx, organisation, { id: anId(), name: 'Nieuw lid', role }, secret),
      );
      if (!answer || 'kind' in answer) throw new Error(`not invited: ${JSON.stringify(answer)}`);
      return answer;
    },
  };
}
