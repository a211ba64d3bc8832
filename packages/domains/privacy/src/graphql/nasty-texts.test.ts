import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aCitizen,
  anAgent,
  anOfficer,
  aReason,
  type OversightWorld,
  oversightWorld,
  type Somebody,
} from '../../test/oversight-world.ts';
import { requestsOf } from '../../test/requests-of.ts';
import { longest } from '../domain/longest.ts';

let world: OversightWorld;
beforeAll(async () => {
  world = await oversightWorld();
  await world.worker`select oversight.tell_presence(true)`;
});
afterAll(() => world.close());

const { open, run } = requestsOf(() => world);
const reason = 'Een goede reden om het te doen.';
const charter = { dutch: 'Wij dragen zorg. '.repeat(20), english: 'We take care. '.repeat(20), reason };
const wider = {
  act: 'ADD',
  role: 'handler',
  relation: 'any',
  fieldGroup: 'processing-log',
  action: 'READ',
  purpose: 'quality',
};
let count = 0;
const aPersonNow = () => {
  count += 1;
  return world.party(`person-${count}`);
};
const opened = async (answer: Promise<Record<string, never>>) =>
  (Object.values(await answer)[0] as unknown as { id: string }).id;

interface Written {
  readonly most: number;
  readonly by: Somebody;
  /** What is sent with it, made for the occasion. */
  readonly with: () => Promise<Record<string, unknown>>;
}

const byAgent = () => {
  count += 1;
  return anAgent(`agent-${count}`);
};
const ofARequest = async () => ({ id: (await open(anOfficer(), await aPersonNow())).id });
const proposesCharter = () =>
  world.data(anOfficer(), 'ProposeCharter', { ...charter, effectiveAt: '2999-01-01T00:00:00Z' });

/** Each text that somebody writes here, as `operation field`. */
const written: Readonly<Record<string, Written>> = {
  'OpenDataRequest details': {
    most: longest.note,
    by: anOfficer(),
    with: async () => ({ party: await aPersonNow(), right: 'ACCESS' }),
  },
  'ExtendDataRequest reason': { most: longest.reason, by: anOfficer(), with: ofARequest },
  'SettleDataRequest note': {
    most: longest.note,
    by: anOfficer(),
    with: async () => ({ ...(await ofARequest()), outcome: count % 2 === 0 ? 'GRANTED' : 'REFUSED' }),
  },
  'OpenEmergencyAccess reason': {
    most: longest.reason,
    by: anAgent(),
    with: async () => ({ object: await aPersonNow() }),
  },
  'ReviewEmergencyAccess note': {
    most: longest.note,
    by: anOfficer(),
    with: async () => {
      const object = await aPersonNow();
      const id = await opened(world.data(byAgent(), 'OpenEmergencyAccess', { object, reason: aReason }));
      return { id, outcome: 'JUSTIFIED' };
    },
  },
  'ProposeRuleChange reason': {
    most: longest.reason,
    by: anOfficer(),
    with: () => Promise.resolve({ changes: [wider] }),
  },
  'RejectRuleChange reason': {
    most: longest.reason,
    by: anOfficer('bert'),
    with: async () => ({
      id: await opened(world.data(anOfficer(), 'ProposeRuleChange', { changes: [wider], reason })),
    }),
  },
  ...Object.fromEntries(
    (['dutch', 'english', 'reason'] as const).map((field) => [
      `ProposeCharter ${field}`,
      {
        most: field === 'reason' ? longest.reason : longest.charter,
        by: anOfficer(),
        with: () => Promise.resolve({ ...charter, effectiveAt: '2999-01-01T00:00:00Z' }),
      },
    ]),
  ),
  'RejectCharter reason': {
    most: longest.reason,
    by: anOfficer('bert'),
    with: async () => ({ id: await opened(proposesCharter()) }),
  },
  ...Object.fromEntries(
    (['name', 'contact', 'officerContact'] as const).map((field) => [
      `DescribeController ${field}`,
      {
        most: field === 'name' ? longest.name : longest.contact,
        by: anOfficer(),
        with: () => Promise.resolve({ name: 'De stad', contact: 'Grote Markt', officerContact: 'Zelfde adres' }),
      },
    ]),
  ),
  'AssignRole subject': { most: longest.account, by: anOfficer(), with: () => Promise.resolve({ role: 'handler' }) },
};

/** What nobody meant to be written, and some that somebody may mean. */
const nasty: Readonly<Record<string, (most: number) => string>> = {
  nothing: () => '',
  blanks: () => ' \n\t '.repeat(10),
  dots: () => '.'.repeat(40),
  signs: () => '!@#$%^&*()-_=+'.repeat(4),
  halves: () => '½'.repeat(40),
  thumbs: () => '👍'.repeat(40),
  'what nobody sees': () => '\u200B\u2060\u00AD\u3164'.repeat(20),
  'accents of nothing': () => '\u0301'.repeat(40),
  'ten that count twice': () => '😀'.repeat(9) + 'a'.repeat(9),
  'another script': () => 'मदद चाहिए '.repeat(5),
  'letters beyond the first plane': () => '𐐨'.repeat(40),
  'as much as may be': (most) => 'a'.repeat(most),
  'as much as may be, of wide letters': (most) => '𐐨'.repeat(most),
  'one more': (most) => 'a'.repeat(most + 1),
  'one more, of blanks around it': (most) => ` ${'a'.repeat(most)}`,
};

describe.each(Object.keys(written))('what is written as %s', (what) => {
  const [operation = '', field = ''] = what.split(' ');
  it.each(Object.keys(nasty))('is kept, or refused in words: %s', async (kind) => {
    const { most, by, with: given } = written[what] as Written;
    const text = nasty[kind]?.(most) ?? '';
    const actor = operation === 'OpenEmergencyAccess' ? byAgent() : by;
    const { errors = [] } = await world.ask(actor, operation, { ...(await given()), [field]: text });
    for (const { message } of errors)
      expect([`"${field}" has at most ${most} characters.`, `"${field}" says nothing.`]).toContain(message);
  });

  it('is refused with its name and how long it may be', async () => {
    const { most, by, with: given } = written[what] as Written;
    const actor = operation === 'OpenEmergencyAccess' ? byAgent() : by;
    const { data, errors } = await world.ask(actor, operation, { ...(await given()), [field]: 'a'.repeat(most + 1) });
    const said = errors?.map(({ message }) => message) ?? Object.values(data ?? {});
    expect(said).toMatchObject([
      operation === 'OpenDataRequest' ? { kind: 'DETAILS_TOO_LONG' } : `"${field}" has at most ${most} characters.`,
    ]);
  });
});

it('what says nothing is no answer, and no note', async () => {
  const { id } = await open(aCitizen('an'), await world.party('an'));
  await run(anOfficer(), 'TakeDataRequest', { id });
  const settle = (outcome: string) => run(anOfficer(), 'SettleDataRequest', { id, outcome, note: '- - -' });
  expect(await settle('REFUSED')).toMatchObject({ kind: 'NOTE_MISSING' });
  expect(await settle('GRANTED')).toMatchObject({ state: 'SETTLED', note: null });
});
