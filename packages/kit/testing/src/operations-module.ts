import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The text of the module that holds every `*.graphql` of a folder, letter for letter: its hash is the operation's id. A bundle has no folder to
 * read, so the module is written and committed, and a test compares.
 */
export function operationsModule({
  folder,
  workspace,
}: {
  readonly folder: string;
  readonly workspace: string;
}): string {
  const entries = readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .toSorted()
    .map(
      (file) => `  ${JSON.stringify(nameOf(file))}: ${JSON.stringify(readFileSync(path.join(folder, file), 'utf8'))},`,
    );
  return `// Generated from operations/*.graphql by \`npm run generate -w ${workspace}\`. Do not edit.\nexport const operations: Readonly<Record<string, string>> = {\n${entries.join('\n')}\n};\n`;
}

function nameOf(file: string): string {
  return path
    .basename(file, '.graphql')
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
