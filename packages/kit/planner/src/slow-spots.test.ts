import { describe, expect, it } from 'vitest';
import { slowSpots } from './slow-spots.ts';

function explanation(node: object, below: readonly object[] = []): string {
  const plan = (part: object): object => ({ 'Node Type': 'Index Scan', 'Actual Rows': 1, 'Actual Loops': 1, ...part });
  return JSON.stringify([{ Plan: { ...plan(node), Plans: below.map(plan) } }]);
}

describe('slowSpots', () => {
  it('has nothing to say about index scans that keep what they read', () => {
    expect(slowSpots(explanation({}, [{ 'Rows Removed by Filter': 10 }]))).toEqual([]);
  });

  it('names a hashed sub-plan, however deep', () => {
    expect(slowSpots(explanation({}, [{ Filter: '(NOT (hashed SubPlan 1))' }]))).toEqual([
      'Index Scan hashes a sub-plan',
    ]);
  });

  it('names the table that is read from end to end, and leaves a small one alone', () => {
    const scan = { 'Node Type': 'Seq Scan', 'Relation Name': 'facts', 'Actual Rows': 1002 };
    expect(slowSpots(explanation(scan))).toEqual(['Seq Scan on facts reads 1002 rows']);
    expect(slowSpots(explanation({ ...scan, 'Actual Rows': 8 }))).toEqual([]);
  });

  it('names a scan that throws away most of what it reads', () => {
    expect(slowSpots(explanation({ 'Rows Removed by Filter': 11 }))).toEqual([
      'Index Scan throws away 11 rows to keep 1',
    ]);
  });
});
