import { expect, it } from 'vitest';
import { draftFrom, missingIn, wholeChanges } from './rule-change.ts';

const address = {
  act: 'REMOVE',
  role: 'handler',
  relation: 'handling',
  fieldGroup: 'contact',
  action: 'READ',
  purpose: 'handle',
};

it('takes over from an address what it says, and asks for the rest', () => {
  expect(missingIn(draftFrom(address))).toEqual([]);
  expect(draftFrom({ role: 'handler' })).toMatchObject({ act: 'ADD', role: 'handler', relation: '' });
  expect(missingIn(draftFrom({ role: 'handler', fieldGroup: 'contact' }))).toEqual(['action', 'relation', 'purpose']);
});

it('sends nothing as long as one change is not whole', () => {
  expect(wholeChanges([draftFrom(address), draftFrom({})])).toBeNull();
  expect(wholeChanges([draftFrom(address)])).toEqual([address]);
});
