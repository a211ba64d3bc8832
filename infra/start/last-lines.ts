import { readFileSync } from 'node:fs';

/** The end of a log, indented, to print below a sentence. */
export function lastLines(file: string): string {
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(-15)
    .map((line) => `    ${line}`)
    .join('\n');
}
