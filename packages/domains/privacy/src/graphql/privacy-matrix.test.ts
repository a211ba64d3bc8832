import { matrix } from '@verbonden/privacy-engine';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCitizen, anAgent, anOfficer, type OversightWorld, oversightWorld } from '../../test/oversight-world.ts';

let world: OversightWorld;
beforeAll(async () => {
  world = await oversightWorld();
});
afterAll(() => world.close());

it('tells everybody the rules in force, with the words for everything in them', async () => {
  for (const actor of [aCitizen('an'), anAgent('kim', { purpose: 'answer' }), anOfficer()]) {
    const { privacyMatrix } = await world.data(actor, 'PrivacyMatrix');
    const { version, rules, purposes, roles } = privacyMatrix as unknown as {
      version: number;
      rules: object[];
      purposes: { disclaimer: string; description: string }[];
      roles: { name: string; label: string }[];
    };
    expect(version).toBe(1);
    expect(rules.length).toBeGreaterThan(100);
    expect(roles.map(({ name }) => name)).toEqual(matrix.roles.map(({ name }) => name));
    expect(purposes.filter(({ disclaimer, description }) => disclaimer === '' || description === '')).toEqual([]);
    expect(roles[0]?.label).toBe(matrix.roles[0]?.label.nl);
  }
});

it('gives the register of article 30 as data and as a page', async () => {
  const { article30 } = await world.data(aCitizen('an'), 'Article30');
  expect(article30).toMatchObject({
    activities: expect.arrayContaining([expect.objectContaining({ purpose: 'handle' })]) as object[],
  });
  expect((article30 as unknown as { page: string }).page).toContain('<html lang="nl">');
});

it('says in that register who answers for it, as officers keep it', async () => {
  const who = { name: 'Stad Voorbeeld', contact: 'Marktplein 1', officerContact: 'privacy@example.org' };
  expect(await world.data(aCitizen('an'), 'Article30')).toMatchObject({ article30: { controller: null } });
  expect((await world.ask(aCitizen('an'), 'DescribeController', who)).errors).toHaveLength(1);
  await world.data(anOfficer(), 'DescribeController', { ...who, name: 'Stad' });
  await world.data(anOfficer(), 'DescribeController', who);
  expect(await world.data(aCitizen('an'), 'Article30')).toMatchObject({ article30: { controller: who } });
});

it('searches the log for officers alone, and notes the search itself', async () => {
  const person = await world.party('ben');
  await world.data(anOfficer(), 'OpenDataRequest', { party: person, right: 'ACCESS', details: 'Alles.' });
  const search = () => world.data(anOfficer(), 'ProcessingLog', { person });
  expect(await search()).toMatchObject({
    processingLog: {
      totalCount: 1,
      nodes: [
        {
          activity: 'OpenDataRequest',
          purpose: 'oversight',
          person,
          fieldGroups: ['data-request'],
          account: 'anna',
          roles: ['privacy-officer'],
        },
      ],
    },
  });
  expect(await search()).toMatchObject({
    processingLog: { totalCount: 2, nodes: [{ fieldGroups: ['processing-log'] }, {}] },
  });
  for (const actor of [anAgent('kim', { purpose: 'answer' }), aCitizen('ben')]) {
    expect((await world.ask(actor, 'ProcessingLog', { person })).errors).toHaveLength(1);
  }
  const { errors } = await world.ask(anOfficer(), 'ProcessingLog', {});
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', expected: 'caseOrPerson' });
});

it('shows each person who looked at their own data and never which employee, nor anybody else’s', async () => {
  const person = await world.party('cas');
  await world.data(anOfficer('geheim'), 'OpenDataRequest', { party: person, right: 'ACCESS', details: 'Alles.' });
  const own = await world.data(aCitizen('cas'), 'WhoLookedAtMyData');
  expect(own).toMatchObject({
    whoLookedAtMyData: {
      totalCount: 1,
      nodes: [
        {
          unit: 'Privacyverantwoordelijke van de stad',
          purpose: 'oversight',
          object: person,
          fieldGroups: ['data-request'],
        },
      ],
    },
  });
  expect(JSON.stringify(own)).not.toContain('geheim');
  expect(await world.data(aCitizen('dirk'), 'WhoLookedAtMyData')).toMatchObject({
    whoLookedAtMyData: { totalCount: 0 },
  });
});

it('exports the log in the words of the standard, for officers alone, and notes that too', async () => {
  const person = await world.party('els');
  await world.data(anOfficer(), 'OpenDataRequest', { party: person, right: 'ACCESS', details: 'Alles.' });
  const lines = (await world.data(anOfficer(), 'ProcessingLogExport', { person }))['processingLogExport'];
  for (const wrong of [{ person: 'nope' }, { case: 'nope' }, { person: 'nope', case: 'nope' }]) {
    expect(await world.data(anOfficer(), 'ProcessingLogExport', wrong)).toEqual({ processingLogExport: [] });
    expect(await world.data(anOfficer(), 'ProcessingLog', wrong)).toMatchObject({ processingLog: { totalCount: 0 } });
  }
  for (const operation of ['ProcessingLogExport', 'ProcessingLog']) {
    expect((await world.ask(anOfficer(), operation)).errors?.[0]?.message).toBe('Give "case", "person" or both.');
  }
  expect(lines).toMatchObject([
    { name: 'OpenDataRequest', status: 'Ok', attributes: { 'dpl.core.data_subject_id': person } },
  ]);
  expect(JSON.stringify(lines)).not.toContain('anna');
  expect(await world.data(anOfficer(), 'ProcessingLog', { person })).toMatchObject({
    processingLog: { nodes: [{ activity: 'ProcessingLogExport', fieldGroups: ['processing-log'] }, {}] },
  });
  expect((await world.ask(aCitizen('els'), 'ProcessingLogExport', { person })).errors).toHaveLength(1);
});
