import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const longestPage = 60;

/** A decision record is one page, has a number of its own, and gives context, decision and consequences. */
export function complaintsAboutDecisions(root: string): string[] {
  const folder = path.join(root, 'docs/decisions');
  const complaints: string[] = [];
  const seen = new Map<string, string>();
  for (const file of readdirSync(folder).toSorted()) {
    const number = /^(\d{4})-[a-z0-9-]+\.md$/.exec(file)?.[1];
    if (!number) {
      complaints.push(`${file}: a decision is named NNNN-what-was-decided.md`);
      continue;
    }
    const other = seen.get(number);
    if (other) complaints.push(`${file}: number ${number} is taken by ${other}`);
    seen.set(number, file);
    const text = readFileSync(path.join(folder, file), 'utf8');
    const lines = text.split('\n').length;
    if (lines > longestPage) complaints.push(`${file}: ${lines} lines; a decision fits on one page (${longestPage})`);
    for (const heading of ['## Context', '## Decision', '## Consequences']) {
      if (!text.includes(heading)) complaints.push(`${file}: lacks "${heading}"`);
    }
  }
  return complaints;
}
