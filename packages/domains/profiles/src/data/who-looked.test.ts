import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ProfilesApi, profilesApi } from '../../test/profiles-api.ts';
import { anAgent, anId, aPerson, type Somebody } from '../../test/profiles-world.ts';

let api: ProfilesApi;
beforeAll(async () => {
  api = await profilesApi({ hasOversight: true });
});
afterAll(() => api.close());

/** By whom this person reads that their data were looked at, each once. */
async function unitsSeenBy(sub: string): Promise<readonly string[]> {
  const looks = await api.field<{ nodes: readonly { unit: string }[] }>(
    aPerson(sub),
    'query { whoLookedAtMyData(first: 100) { nodes { unit } } }',
  );
  return [...new Set(looks.nodes.map(({ unit }) => unit))].toSorted();
}

it('who looked for an organisation is told by its name, or its alias once it is no more', async () => {
  const party = await api.person('an');
  const look = async (organisation: string) => {
    const holder = `organisation:${organisation}`;
    await api.admin`insert into privacy.charter_acceptances (holder, version, accepted_by) select ${holder}, version, 'an' from privacy.charters`;
    const worker: Somebody = {
      sub: 'worker',
      kind: 'staff',
      roles: ['partner-worker'],
      organisations: [organisation],
      purpose: 'support',
    };
    await api.as(worker, (tx) =>
      tx.execute(
        sql`insert into privacy.processing_log (subjects, objects, field_groups) values (array[${party}]::uuid[], array[${party}]::uuid[], '{contact}')`,
      ),
    );
  };
  const officer = anAgent('officer', { roles: ['privacy-officer'], purpose: 'oversight' });
  await api.field(officer, 'RegisterOrganisation', {
    id: anId(),
    name: 'Hulp in de buurt',
    kboNumber: '0428759497',
    alias: 'buurthulp',
    adminName: 'Nele',
  });
  await look('buurthulp');
  await look('vergaan');
  expect(await unitsSeenBy('an')).toEqual(['Hulp in de buurt', 'vergaan']);
});

it('what a person reads of themselves under an id that was merged is their own look; whoever else it was is told as before', async () => {
  const said = { givenName: 'Mo', familyName: 'Dubbel', bornOn: '1985-09-09' };
  const agent = anAgent('kcc');
  const merged = await api.person('mo');
  await api.field(aPerson('mo'), 'StateIdentity', said);
  const { id: kept } = await api.field<{ id: string }>(agent, 'RecordCaller', { id: anId(), language: 'nl', ...said });
  await api.admin.begin(async (tx) => {
    await tx`set local role profiles_owner`;
    await tx`select privacy.relate(${merged}, 'in-contact', 'subject:kcc', null, 'test', now() + interval '1 hour')`;
  });
  const alarmed: Somebody = { ...agent, purpose: 'emergency' };
  const broken =
    'mutation ($object: ID!) { openEmergencyAccess(object: $object, reason: "Buren horen al dagen niets meer en bellen ons.") { __typename } }';
  await api.field(alarmed, broken, { object: merged });
  expect(await api.field(agent, 'MergeParties', { id: anId(), kept, merged })).toMatchObject({ id: kept });
  expect(await unitsSeenBy('mo')).toEqual(['Klantencontactcentrum van de stad']);
  const own = 'query { emergencyAccessesToMyData(first: 10) { nodes { reason } } }';
  expect(await api.field(aPerson('mo'), own)).toMatchObject({ nodes: [{}] });
  expect(await unitsSeenBy('mo')).toEqual(['Jijzelf', 'Klantencontactcentrum van de stad']);
});
