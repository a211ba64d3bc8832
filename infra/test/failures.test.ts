import { describe, expect, it } from 'vitest';
import { failuresIn } from './failures.ts';

describe('what failed, told at the end of a run', () => {
  it('names file, test and the first lines of the reason', () => {
    const told = failuresIn(
      {
        numPassedTests: 1,
        testResults: [
          {
            name: '/house/kit/pool.test.ts',
            status: 'failed',
            message: '',
            assertionResults: [
              { fullName: 'a pool gives back what it lent', status: 'passed', failureMessages: [] },
              {
                fullName: 'a pool says that it is full',
                status: 'failed',
                failureMessages: [`expected 4 to be 5\n${'at somewhere\n'.repeat(40)}`],
              },
            ],
          },
        ],
      },
      '/house',
    );
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^kit\/pool\.test\.ts > a pool says that it is full\n {4}expected 4 to be 5\n/);
    expect(told[0]?.split('\n').length).toBeLessThan(20);
  });

  it('names a file that could not be run at all', () => {
    const told = failuresIn(
      {
        numPassedTests: 0,
        testResults: [
          { name: '/house/a.test.ts', status: 'failed', message: 'Cannot find ./b.ts', assertionResults: [] },
        ],
      },
      '/house',
    );
    expect(told).toEqual(['a.test.ts\n    Cannot find ./b.ts']);
  });
});
