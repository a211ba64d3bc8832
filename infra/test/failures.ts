import path from 'node:path';

/** The part of vitest's JSON report that says what failed. */
export interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[] | null;
    }[];
  }[];
}

const linesKept = 12;

function shortened(message: string): string {
  return message
    .split('\n')
    .slice(0, linesKept)
    .map((line) => `    ${line}`)
    .join('\n');
}

/**
 * What failed, one text per test: `file > name of the test` and the first lines of its reason.
 * A file that could not be run at all is named with its own reason. Files are relative to `root`.
 */
export function failuresIn(report: Report, root: string): string[] {
  return report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = path.relative(root, name);
    const failed = assertionResults.filter((result) => result.status === 'failed');
    if (failed.length === 0 && status === 'failed') return [`${file}\n${shortened(message)}`];
    return failed.map(
      ({ fullName, failureMessages }) => `${file} > ${fullName}\n${shortened((failureMessages ?? []).join('\n'))}`,
    );
  });
}
