import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keys, logins, proven } from '../../test/logins.ts';
import { aPerson, type ProfilesWorld, profilesWorld } from '../../test/profiles-world.ts';
import { anchorWaitingIdentity } from './anchor-waiting-identity.ts';
import { anchoredIdentities } from './tables/identities.ts';

let world: ProfilesWorld;
let { loggedIn, settle, organisationOf } = {} as ReturnType<typeof logins>;
beforeAll(async () => {
  world = await profilesWorld();
  ({ loggedIn, settle, organisationOf } = logins(world));
});
afterAll(() => world.close());

describe('what a login proves', () => {
  it('waits when what the provider tells cannot be kept, and others go first', async () => {
    await world.person('unkept');
    await world.person('kept');
    const told = { ...proven, familyName: 'No text of the database has this: \u0000' };
    const failures: unknown[] = [];
    const anchoring = {
      fetch: (subject: string) => Promise.resolve(subject === 'unkept' ? told : proven),
      onFailure: (error: unknown) => void failures.push(error),
      keys,
      numbersAllowed: 'test-only',
      source: 'keycloak',
    } as const;
    for (let turn = 0; turn < 2; turn += 1) expect(await anchorWaitingIdentity(world.working, anchoring)).toBe(true);
    expect(failures).toHaveLength(1);
    expect(await world.as(aPerson('kept'), (tx) => tx.select().from(anchoredIdentities))).toHaveLength(1);
    expect(await world.as(aPerson('unkept'), (tx) => tx.select().from(anchoredIdentities))).toHaveLength(0);
    await world.admin`update profiles.identity_requests set next_try_at = now()`;
    await settle({ unkept: proven });
    expect(await world.as(aPerson('unkept'), (tx) => tx.select().from(anchoredIdentities))).toHaveLength(1);
  });

  it('is kept of who administers an organisation of which data are not used, and nothing begins', async () => {
    const capacities = [{ number: 'V0009778', name: 'Koor' }];
    await loggedIn('steers', { capacities });
    const organisation = await organisationOf('steers');
    await world.admin.begin(async (tx) => {
      await tx`set local role oversight_owner`;
      await tx`select privacy.restrict(${organisation})`;
    });
    for (const proves of [[], capacities]) {
      await world.admin`update profiles.identity_requests set settled_at = null where subject = 'steers'`;
      await settle({ steers: { ...proven, capacities: proves } });
    }
    const [member] = await world.admin`select role, ended_at, exists (
        select from privacy.relations r where r.object = ${organisation} and r.relation = 'administering' and r.valid_until > now()) as begun
      from profiles.organisation_members where subject = 'steers'`;
    expect(member).toEqual({ role: 'admin', ended_at: null, begun: false });
  });

  it('waits when the provider is away', async () => {
    await world.person('waiting');
    const fetch = () => Promise.reject(new Error('no provider'));
    const anchoring = { fetch, keys, numbersAllowed: 'test-only', source: 'keycloak' } as const;
    const away = anchorWaitingIdentity(world.working, anchoring);
    await expect(away).rejects.toThrow('no provider');
    await settle({ waiting: proven });
    expect(await world.as(aPerson('waiting'), (tx) => tx.select().from(anchoredIdentities))).toHaveLength(1);
  });
});
