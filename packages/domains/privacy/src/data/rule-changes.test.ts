import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAgent, anOfficer, type OversightWorld, oversightWorld, type Somebody } from '../../test/oversight-world.ts';
import { approveRuleChange } from './approve-rule-change.ts';
import { currentRules } from './current-rules.ts';

let world: OversightWorld;
beforeAll(async () => {
  world = await oversightWorld();
});
afterAll(() => world.close());

const wider = {
  act: 'ADD',
  role: 'handler',
  relation: 'handling',
  fieldGroup: 'support',
  action: 'READ',
  purpose: 'quality',
};
const reason = 'Nodig om de kwaliteit na te gaan.';

const propose = async (officer = anOfficer(), changes: readonly object[] = [wider]) => {
  const { proposeRuleChange } = await world.data(officer, 'ProposeRuleChange', { changes, reason });
  return proposeRuleChange as unknown as { __typename: string; id: string; kind: string; faults: { kind: string }[] };
};
const rulesNow = () => world.as(anOfficer(), (tx) => currentRules(tx));

describe('a change of the rules', () => {
  it('waits for a second officer and is in force from the next operation on', async () => {
    const before = await rulesNow();
    const { id } = await propose();
    expect(await rulesNow()).toEqual(before);
    const own = await world.data(anOfficer(), 'ApproveRuleChange', { id });
    expect(own).toMatchObject({ approveRuleChange: { kind: 'OWN_PROPOSAL' } });
    const second = await world.data(anOfficer('bert'), 'ApproveRuleChange', { id });
    expect(second).toMatchObject({
      approveRuleChange: { state: 'APPROVED', version: before.version + 1, isMine: false },
    });
    const after = await rulesNow();
    expect(after.rules).toHaveLength(before.rules.length + 1);
    expect(after).toMatchObject({ version: before.version + 1, note: reason });
    const back = await propose(anOfficer('bert'), [{ ...wider, act: 'REMOVE' }]);
    await world.data(anOfficer(), 'ApproveRuleChange', { id: back.id });
    expect((await rulesNow()).rules).toEqual(before.rules);
  });

  it('is approved in SQL neither by who proposed it, nor unchecked, nor by who is no officer', async () => {
    const { id } = await propose();
    const { version } = await rulesNow();
    const approve = (actor: Somebody, checked: number) =>
      world.as(actor, (tx) => tx.execute(sql`select oversight.approve_rule_change(${id}, ${checked})`));
    await expect(approve(anOfficer(), version)).rejects.toMatchObject({ cause: { code: '42501' } });
    await expect(approve(anOfficer('bert'), version - 1)).rejects.toMatchObject({ cause: { code: '40001' } });
    await expect(approve(anAgent('kim', { purpose: 'answer' }), version)).rejects.toMatchObject({
      cause: { code: '42501' },
    });
    expect((await rulesNow()).version).toBe(version);
  });

  it('stays as others saw it: nothing is added afterwards', async () => {
    const { id } = await propose();
    const add = sql`insert into oversight.rule_proposal_changes (proposal, position, act, role, relation, field_group, action, purpose)
      values (${id}, 9, 'add', 'handler', 'handling', 'identity', 'read', 'quality')`;
    await expect(world.as(anOfficer(), (tx) => tx.execute(add))).rejects.toMatchObject({ cause: { code: '42501' } });
  });

  it('is decided once', async () => {
    const { id } = await propose();
    const rejected = await world.data(anOfficer('bert'), 'RejectRuleChange', { id, reason: 'Te ruim.' });
    expect(rejected).toMatchObject({
      rejectRuleChange: { state: 'REJECTED', decisionReason: 'Te ruim.', version: null },
    });
    const again = await world.data(anOfficer('bert'), 'ApproveRuleChange', { id });
    expect(again).toMatchObject({ approveRuleChange: { kind: 'ALREADY_DECIDED' } });
  });

  it('of which two were written against the same rules is checked again when the second is approved', async () => {
    const [first, second] = [await propose(), await propose()];
    await world.data(anOfficer('bert'), 'ApproveRuleChange', { id: first.id });
    const late = await world.data(anOfficer('bert'), 'ApproveRuleChange', { id: second.id });
    expect(late).toMatchObject({ approveRuleChange: { kind: 'IDLE_CHANGE', rule: { fieldGroup: 'support' } } });
    const back = await propose(anOfficer('bert'), [{ ...wider, act: 'REMOVE' }]);
    await world.data(anOfficer(), 'ApproveRuleChange', { id: back.id });
  });

  it('that two officers approve at one moment comes into force once', async () => {
    const before = await rulesNow();
    const { id } = await propose();
    const outcomes = await Promise.all(
      ['bert', 'carla'].map((sub) => world.as(anOfficer(sub), (tx) => approveRuleChange(tx, id))),
    );
    expect(outcomes.filter((outcome) => outcome === id)).toHaveLength(1);
    expect((await rulesNow()).version).toBe(before.version + 1);
    const back = await propose(anOfficer('bert'), [{ ...wider, act: 'REMOVE' }]);
    await world.data(anOfficer(), 'ApproveRuleChange', { id: back.id });
  });

  it.each([
    ['a name nobody knows', { ...wider, role: 'burgemeester' }, 'unknownName'],
    ['special data for a whole role', { ...wider, relation: 'any', fieldGroup: 'help-need' }, 'specialForAny'],
  ])('is refused for %s', async (_, change, kind) => {
    const refused = await propose(anOfficer(), [change]);
    expect(refused).toMatchObject({ kind: 'FAULTY' });
    expect(refused.faults.map((fault) => fault.kind)).toContain(kind);
  });

  it('is refused when there is nothing to it', async () => {
    expect(await propose(anOfficer(), [])).toMatchObject({ kind: 'NO_CHANGES', most: 200 });
    expect(await propose(anOfficer(), [{ ...wider, act: 'REMOVE' }])).toMatchObject({ kind: 'IDLE_CHANGE' });
    const short = await world.data(anOfficer(), 'ProposeRuleChange', { changes: [wider], reason: '  zo  ' });
    expect(short).toMatchObject({ proposeRuleChange: { kind: 'REASON_TOO_SHORT', least: 10 } });
  });
});

describe('whoever is no privacy officer under oversight', () => {
  const others = [anAgent('kim', { purpose: 'answer' }), anOfficer('anna', { purpose: undefined as never })];

  it.each(others)('proposes nothing and sees no proposal: %j', async (actor) => {
    const { id } = await propose();
    const proposed = await world.ask(actor, 'ProposeRuleChange', { changes: [wider], reason });
    expect(proposed.errors).toHaveLength(1);
    expect(await world.data(actor, 'ApproveRuleChange', { id }).catch(() => 'denied')).toBe('denied');
    expect(await world.data(actor, 'RuleProposals')).toMatchObject({ ruleProposals: { nodes: [] } });
  });

  it.each([
    'insert into privacy.rules select version + 1, role, relation, field_group, action, purpose from privacy.rules',
    'delete from privacy.rules',
    "select privacy.load_rules('[]', 'mine')",
    "update oversight.rule_proposals set state = 'approved'",
  ])('changes no rule directly, and neither does an officer: %s', async (statement) => {
    for (const actor of [...others, anOfficer()]) {
      await expect(world.as(actor, (tx) => tx.execute(sql.raw(statement)))).rejects.toMatchObject({
        cause: { code: '42501' },
      });
    }
  });
});

describe('a simulation', () => {
  const simulate = (changes: readonly object[]) => world.data(anOfficer(), 'SimulateRuleChange', { changes });

  it('counts whom a role would reach and no longer reach, over the facts of now', async () => {
    const cases = ['01', '02', '03'].map((n) => `00000000-0000-4000-8000-0000000000${n}`);
    for (const object of cases) await world.relate('cases_owner', { object, relation: 'handling', holder: 'group:g' });
    expect(await simulate([wider])).toEqual({
      simulateRuleChange: {
        __typename: 'RuleSimulation',
        gains: [{ role: 'handler', fieldGroup: 'support', action: 'READ', purpose: 'quality', people: 3 }],
        losses: [],
        gainingRoles: ['handler'],
        losingRoles: [],
      },
    });
  });

  it('counts nobody twice who was reached already', async () => {
    const any = {
      act: 'REMOVE',
      role: 'privacy-officer',
      relation: 'any',
      fieldGroup: 'processing-log',
      action: 'READ',
      purpose: 'oversight',
    };
    expect(await simulate([any])).toMatchObject({ simulateRuleChange: { gains: [], losses: [{ people: 3 }] } });
  });

  it('is for officers alone', async () => {
    const { errors } = await world.ask(anAgent('kim', { purpose: 'answer' }), 'SimulateRuleChange', {
      changes: [wider],
    });
    expect(errors).toHaveLength(1);
  });
});
