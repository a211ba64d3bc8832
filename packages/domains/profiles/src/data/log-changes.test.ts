import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inCapacity, logins, secret } from '../../test/logins.ts';
import {
  anAgent,
  anId,
  aPerson,
  type ProfilesWorld,
  partyIn,
  profilesWorld,
  type Somebody,
} from '../../test/profiles-world.ts';
import { changeMember } from './change-member.ts';
import { endMandate } from './end-mandate.ts';
import { giveMandate } from './give-mandate.ts';
import { joinOrganisation } from './join-organisation.ts';
import { profilesPolicies } from './profiles-policies.ts';
import { recordCaller } from './record-caller.ts';

let world: ProfilesWorld;
let { loggedIn, organisationOf, invited } = {} as ReturnType<typeof logins>;
beforeAll(async () => {
  world = await profilesWorld();
  ({ loggedIn, organisationOf, invited } = logins(world));
});
afterAll(() => world.close());

/** What the log says was done by this account to this party, in order. */
async function done(sub: string, party: string): Promise<readonly string[]> {
  const rows = await world.admin`
    select l.activity, l.action, l.field_groups[1] as group from privacy.processing_log l join privacy.audit a using (operation)
    where ${party} = any (l.subjects) and a.sub = ${sub} and l.action is not null order by l.at, l.field_groups, l.action`;
  return rows.map((row) => `${row['activity']}: ${row['action']} ${row['group']}`);
}
const doing = (actor: Somebody, operation: string): Somebody => ({ ...actor, operation }) as Somebody;

describe('what somebody else writes of a person', () => {
  it('is logged with who and what, though nothing is shown: a mandate recorded and ended by telephone', async () => {
    const agent = anAgent('scribe');
    const identity = { givenName: 'Test', familyName: 'Beller', bornOn: '1960-01-01' };
    const terms = {
      scope: ['ask'] as const,
      endsAt: new Date(Date.now() + 86_400_000),
      evidence: 'Volmacht op papier gezien aan het loket',
    };
    const recorded = await world.as(doing(agent, 'RecordCaller'), (tx) =>
      recordCaller(tx, { id: anId(), language: 'nl', identity }, '2026-03-01'),
    );
    const party = partyIn(recorded);
    const mandate = await world.as(doing(agent, 'GiveMandate'), (tx) =>
      giveMandate(tx, { partyId: party, id: anId(), terms }, new Date(), secret),
    );
    if (!mandate || 'kind' in mandate) throw new Error(`not given: ${JSON.stringify(mandate)}`);
    await world.as(doing(agent, 'EndMandate'), (tx) => endMandate(tx, mandate.id));
    expect(await done('scribe', party)).toEqual([
      'RecordCaller: create contact',
      'RecordCaller: create identity',
      'RecordCaller: create party-core',
      'GiveMandate: create mandate',
      'EndMandate: change mandate',
    ]);
  });

  it('is logged of a member whose role changes and who is dismissed; what one does oneself is not', async () => {
    await loggedIn('baas', { capacities: [{ number: 'V0001070', name: 'Zwemclub' }] });
    const organisation = await organisationOf('baas');
    const baas = inCapacity('baas', organisation);
    const party = await world.person('lid');
    const { id, code } = await invited(baas, organisation);
    await world.as(aPerson('lid'), (tx) => joinOrganisation(tx, code, secret));
    for (const role of ['admin', null] as const) {
      const change = { organisationId: organisation, memberId: id, role };
      await world.as(doing(baas, 'ChangeMember'), (tx) => changeMember(tx, change));
    }
    expect(await done('baas', party)).toEqual([
      'ChangeMember: change membership',
      'ChangeMember: change capacity',
      'ChangeMember: change membership',
    ]);
    expect(await done('lid', party)).toEqual([]);
  });

  it('is logged from every table that anybody but a login writes', async () => {
    const written = await world.admin<{ name: string; group: string }[]>`
      select distinct c.relname as name, split_part(encode(t.tgargs, 'escape'), '\\000', 1) as group
      from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid where p.proname = 'log_change'`;
    const proven = new Set(['accounts', 'anchored_identities', 'national_numbers', 'organisation_identities']);
    const declared = profilesPolicies.tables.flatMap(({ table, personal }) =>
      personal && !proven.has(table) ? [`${table}: ${personal.group}`] : [],
    );
    expect(written.map(({ name, group }) => `${name}: ${group}`).toSorted()).toEqual(declared.toSorted());
  });
});
