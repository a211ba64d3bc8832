import { expect, it } from 'vitest';
import { applyRuleChanges } from './apply-rule-changes.ts';

const rule = {
  role: 'handler',
  relation: 'handling',
  fieldGroup: 'contact',
  action: 'read',
  purpose: 'handle',
} as const;
const other = { ...rule, fieldGroup: 'identity' } as const;

it('adds and removes, in order', () => {
  expect(applyRuleChanges([rule], [{ act: 'add', ...other }])).toEqual([rule, other]);
  expect(applyRuleChanges([rule, other], [{ act: 'remove', ...rule }])).toEqual([other]);
  expect(
    applyRuleChanges(
      [rule],
      [
        { act: 'remove', ...rule },
        { act: 'add', ...other },
      ],
    ),
  ).toEqual([other]);
});

it('names the first change that would change nothing', () => {
  const again = { act: 'add', ...rule } as const;
  expect(applyRuleChanges([rule], [again])).toEqual({ kind: 'idleChange', change: again });
  const absent = { act: 'remove', ...other } as const;
  expect(applyRuleChanges([rule], [absent])).toEqual({ kind: 'idleChange', change: absent });
  const back = { act: 'add', ...rule } as const;
  expect(applyRuleChanges([rule], [{ act: 'remove', ...rule }, back])).toEqual({ kind: 'idleChange', change: back });
});
