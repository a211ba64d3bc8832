import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ProfilesApi, profilesApi } from '../../test/profiles-api.ts';
import { anAgent, anId, aPerson, type Somebody } from '../../test/profiles-world.ts';

const agent = anAgent('other');
const said = { givenName: 'Rik', familyName: 'Beperkt', bornOn: '1955-05-05' };
const calling = { caller: { nameAndBirthDate: { name: 'Rik Beperkt', bornOn: said.bornOn } } };

let api: ProfilesApi;
beforeAll(async () => {
  api = await profilesApi();
});
afterAll(() => api.close());

const restrict = (act: 'restrict' | 'lift_restriction', party: string) =>
  api.admin.begin(async (tx) => {
    await tx`set local role oversight_owner`;
    await tx.unsafe(`select privacy.${act}($1)`, [party]);
  });
const ended = (actor: Somebody = agent, variables: Readonly<Record<string, unknown>> = calling) =>
  api.field(actor, 'EndMandatesOfRestricted', variables);
const openMandates = async () =>
  Number((await api.admin`select count(*) from profiles.mandates where ended_at is null`)[0]?.['count']);

/** Somebody whom an agent recorded, with a mandate that nobody took up yet. */
async function aCaller(recorder: Somebody): Promise<string> {
  const variables = { id: anId(), language: 'nl', ...said };
  const { id: party } = await api.field<{ id: string }>(recorder, 'RecordCaller', variables);
  const evidence = 'Volmacht op papier, getekend, gezien aan het loket';
  const endsAt = new Date(Date.now() + 86_400_000).toISOString();
  const given = await api.field(recorder, 'GiveMandate', { party, id: anId(), scope: ['ASK'], endsAt, evidence });
  expect(given).toMatchObject({ __typename: 'OfferedMandate' });
  return party;
}

describe('a caller whose data may not be used', () => {
  it('ends their mandates by telephone as anybody does, and nothing else of them opens', async () => {
    const party = await aCaller(anAgent('recorder'));
    expect(await ended()).toEqual({ __typename: 'EndedMandates', isFound: false });
    expect(await openMandates()).toBe(1);
    await restrict('restrict', party);
    const found = { callers: [], hasMore: false, hasRestricted: true };
    expect(await api.field(agent, 'FindCallers', calling)).toMatchObject(found);
    const logged = { ...agent, operation: `free:${anId().slice(0, 8)}` } as Somebody;
    expect(await ended(logged)).toEqual({ __typename: 'EndedMandates', isFound: true });
    expect(await openMandates()).toBe(0);
    const log = await api.admin`select subjects, field_groups, action from privacy.processing_log
      where activity = ${(logged as unknown as { operation: string }).operation} order by action nulls first`;
    expect([...log]).toEqual([
      { subjects: [party], field_groups: ['party-core'], action: null },
      { subjects: [party], field_groups: ['mandate'], action: 'change' },
    ]);
    // They are found no more than before, and no contact begins.
    expect(await api.field(agent, 'FindCallers', calling)).toMatchObject(found);
    expect([...(await api.admin`select from profiles.findings where agent = 'other'`)]).toEqual([]);
    expect(await api.field(agent, 'EndMandatesOf', { party })).toBe(false);
    await restrict('lift_restriction', party);
  });

  it('is one, and not one of several whom the same words fit', async () => {
    const two = [await aCaller(anAgent('recorder')), await aCaller(anAgent('recorder'))];
    for (const party of two) await restrict('restrict', party);
    expect(await ended()).toMatchObject({ isFound: false });
    expect(await openMandates()).toBe(2);
    // Nor one beside somebody who may be shown.
    await restrict('lift_restriction', two[0] ?? '');
    expect(await ended()).toMatchObject({ isFound: false });
    expect(await openMandates()).toBe(2);
    await restrict('lift_restriction', two[1] ?? '');
  });

  it('is looked for by who ends mandates of callers alone, as often as there is looked for callers', async () => {
    await expect(ended(aPerson('an'))).rejects.toThrow('Failed query');
    await expect(ended(anAgent('handler', { roles: ['handler'], purpose: 'handle' }))).rejects.toThrow('Failed query');
    expect(await ended(agent, { caller: {} })).toMatchObject({ reason: 'SAY_ONE_THING' });
    expect(await ended(agent, { caller: { number: '12' } })).toMatchObject({ reason: 'NOT_A_NUMBER' });
    await api.admin`update profiles.limits set most = 1 where name = 'callerSearchesPerHour'`;
    const busy = anAgent('busy');
    expect(await ended(busy)).toMatchObject({ isFound: false });
    expect(await ended(busy)).toMatchObject({ reason: 'TOO_MANY_SEARCHES', figure: 1 });
    expect(await api.field(busy, 'FindCallers', calling)).toMatchObject({ reason: 'TOO_MANY_SEARCHES' });
  });
});
