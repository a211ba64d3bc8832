import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aCitizen,
  anAgent,
  anOfficer,
  type OversightWorld,
  oversightWorld,
  type Somebody,
} from '../../test/oversight-world.ts';

let world: OversightWorld;
let person: string;
beforeAll(async () => {
  world = await oversightWorld();
  person = await world.party('an');
});
afterAll(() => world.close());

const explain = async (actor: Somebody, node: string, more: Record<string, unknown> = {}) =>
  (await world.data(actor, 'AccessExplanation', { node, group: 'contact', action: 'READ', ...more }))[
    'accessExplanation'
  ];

describe('why somebody may', () => {
  it('names the rule with its reason, and the fact', async () => {
    const grounds = [
      {
        role: 'citizen',
        relation: 'self',
        purpose: 'self-service',
        because: expect.any(String) as string,
        fact: { relation: 'self', holder: 'subject:an', until: null },
      },
    ];
    expect(await explain(aCitizen('an'), person)).toMatchObject({ isAllowed: true, missing: null, grounds });
  });
});

describe('why somebody may not', () => {
  const agent = anAgent('kim', { purpose: 'answer' });

  it('names the relation that is missing and who makes it', async () => {
    const answer = await explain(agent, person);
    expect(answer).toMatchObject({ isAllowed: false, grounds: [], missing: { kind: 'FACT' } });
    const { relations } = (answer as unknown as { missing: { relations: { name: string; grantedBy: string }[] } })
      .missing;
    expect(relations.map(({ name }) => name)).toContain('in-contact');
    expect(relations.filter(({ grantedBy }) => grantedBy === '')).toEqual([]);
  });

  it('is the same, letter for letter, for a person who is there and for an id that names nobody', async () => {
    for (const actor of [agent, aCitizen('ben'), anOfficer('anna', { purpose: 'oversight' })]) {
      for (const more of [{}, { role: 'kcc-agent' }, { group: 'volunteer-screening' }]) {
        if (actor.purpose === 'oversight' && 'role' in more) continue;
        expect(JSON.stringify(await explain(actor, person, more))).toBe(
          JSON.stringify(await explain(actor, randomUUID(), more)),
        );
      }
    }
  });

  it('says that the purpose is missing, or is not one of theirs', async () => {
    expect(await explain(anAgent('kim', { purpose: undefined as never }), person)).toMatchObject({
      missing: { kind: 'PURPOSE' },
    });
    expect(await explain(agent, person, { purpose: 'match' })).toMatchObject({ missing: { kind: 'ALLOWED_PURPOSE' } });
  });

  it('tells a name that nobody knows from a rule that is not there', async () => {
    for (const [more, field] of [
      [{ group: 'bestaat-niet' }, 'group'],
      [{ purpose: 'bestaat-niet' }, 'purpose'],
      [{ role: 'bestaat-niet' }, 'role'],
    ] as const) {
      const variables = { node: person, group: 'contact', action: 'READ', ...more };
      const { errors } = await world.ask(agent, 'AccessExplanation', variables);
      expect(errors?.[0]?.message).toBe(`"${field}": the matrix knows no "bestaat-niet".`);
    }
  });

  it('says that the data are kept and not used where that is what stands in the way, and of a role to officers alone', async () => {
    const object = await world.party('gust');
    const core = { group: 'party-core' };
    expect(await explain(agent, object, core)).toMatchObject({ isAllowed: true });
    await world.restrict(object, true);
    const withheld = { isAllowed: false, grounds: [], missing: { kind: 'RESTRICTED' } };
    expect(await explain(agent, object, core)).toMatchObject(withheld);
    expect(await explain(anOfficer(), object, core)).toMatchObject({ isAllowed: true });
    const ofRole = { ...core, role: 'kcc-agent', purpose: 'answer' };
    expect(await explain(anOfficer(), object, ofRole)).toMatchObject(withheld);
    expect(await world.data(aCitizen('gust'), 'WhoLookedAtMyData')).toMatchObject({
      whoLookedAtMyData: {
        totalCount: 2,
        nodes: [
          { purpose: 'oversight', fieldGroups: ['data-request'] },
          { purpose: 'answer', fieldGroups: ['data-request'] },
        ],
      },
    });
    expect(await explain(aCitizen('els'), object, ofRole)).toMatchObject({ isAllowed: true });
  });

  it('names the role that is not theirs in each of their organisations', async () => {
    for (const alias of ['caw', 'club']) await world.acceptCharter(`organisation:${alias}`);
    const roles = ['kcc-agent', 'partner-worker', 'association-member'];
    const both = anAgent('ria', { roles, organisations: ['caw', 'club'], purpose: 'answer' });
    expect(await explain(both, person, { group: 'help-need', purpose: 'support' })).toMatchObject({
      missing: { kind: 'ORGANISATION', roles: ['partner-worker'] },
    });
  });

  it('says which roles may when the own ones may not', async () => {
    expect(await explain(agent, person, { group: 'volunteer-screening' })).toMatchObject({
      isAllowed: false,
      missing: { kind: 'RULE' },
    });
  });
});

describe('why a role may', () => {
  it('tells an officer the facts, which the log remembers', async () => {
    const object = await world.party('cas');
    await world.relate('profiles_owner', { object, relation: 'in-contact', holder: 'subject:kim' });
    const answer = await explain(anOfficer(), object, { role: 'kcc-agent', purpose: 'answer' });
    expect(answer).toMatchObject({
      isAllowed: true,
      grounds: [{ relation: 'in-contact', fact: { holder: 'subject:kim', reason: 'as the test says' } }],
    });
    const looks = await world.data(aCitizen('cas'), 'WhoLookedAtMyData');
    expect(looks).toMatchObject({
      whoLookedAtMyData: { nodes: [{ purpose: 'oversight', fieldGroups: ['processing-log'] }] },
    });
  });

  it('tells anyone else the rules alone', async () => {
    const object = await world.party('dirk');
    await world.relate('profiles_owner', { object, relation: 'in-contact', holder: 'subject:kim' });
    const answer = await explain(aCitizen('els'), object, { role: 'kcc-agent', purpose: 'answer' });
    expect(answer).toMatchObject({ isAllowed: false, grounds: [], missing: { kind: 'FACT' } });
    expect(JSON.stringify(answer)).not.toContain('kim');
  });

  it('rests in the database on facts of others for officers alone', async () => {
    const object = await world.party('fien');
    await world.relate('profiles_owner', { object, relation: 'in-contact', holder: 'subject:kim' });
    const factsFor = async (actor: Somebody, isAboutEveryone: boolean) => {
      const [row] = await world.as(actor, (tx) =>
        tx.execute<{ facts: { holder: string }[] }>(
          sql`select oversight.explaining_world(${object}, ${isAboutEveryone}) -> 'facts' as facts`,
        ),
      );
      return row?.facts.map(({ holder }) => holder);
    };
    expect(await factsFor(anOfficer(), true)).toEqual(['subject:kim', 'subject:fien']);
    expect(await factsFor(aCitizen('fien'), false)).toEqual(['subject:fien']);
    expect(await factsFor(anAgent('lou', { purpose: 'answer' }), false)).toEqual([]);
    await expect(factsFor(aCitizen('fien'), true)).rejects.toMatchObject({ cause: { code: '42501' } });
  });
});
