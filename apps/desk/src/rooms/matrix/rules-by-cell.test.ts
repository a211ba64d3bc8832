import { expect, it } from 'vitest';
import type { Rule } from '../rules/rule.ts';
import { actionsOf, rulesByCell } from './rules-by-cell.ts';

const rule = (over: Partial<Rule>): Rule => ({
  role: 'kcc-agent',
  relation: 'in-contact',
  fieldGroup: 'contact',
  action: 'READ',
  purpose: 'answer',
  ...over,
});

it('puts each rule in the cell of its role and field group', () => {
  const change = rule({ action: 'CHANGE' });
  const other = rule({ fieldGroup: 'identity' });
  const cells = rulesByCell([rule({}), change, other], {});
  expect(cells.get('kcc-agent/contact')).toEqual([rule({}), change]);
  expect(cells.get('kcc-agent/identity')).toEqual([other]);
  expect(cells.get('handler/contact')).toBeUndefined();
});

it('leaves out what does not meet every filter', () => {
  const rules = [rule({}), rule({ purpose: 'handle' }), rule({ relation: 'guarding', purpose: 'handle' })];
  expect(rulesByCell(rules, { purpose: 'handle', relation: 'guarding' }).get('kcc-agent/contact')).toEqual([rules[2]]);
  expect(rulesByCell(rules, { action: 'REMOVE' }).size).toBe(0);
});

it('names what is allowed once, reading first', () => {
  expect(actionsOf([rule({ action: 'CHANGE' }), rule({ relation: 'self' }), rule({})])).toEqual(['READ', 'CHANGE']);
});
