import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Variables that belong to the machine or the tools, not to Verbonden. */
const notOurs = new Set([
  'CI',
  'NODE_ENV',
  'PATH',
  'HOME',
  'LANG',
  'LC_ALL',
  'LC_MESSAGES',
  'TMPDIR',
  'JAVA_HOME',
  'FORCE_COLOR',
  'NO_COLOR',
  'SHELL',
  'NEXT_RUNTIME',
  'NEXT_PHASE',
  'INIT_CWD',
]);

/** Each variable that the code reads but `.env.example` does not name, and the other way about. */
export function complaintsAboutEnvExample(root: string): string[] {
  const named = new Set(
    [...readFileSync(path.join(root, '.env.example'), 'utf8').matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)].map(
      (m) => m[1] ?? '',
    ),
  );
  const read = namesReadIn(root);
  return [
    ...[...read]
      .filter((name) => !named.has(name))
      .map((name) => `${name} is read by the code but missing in .env.example`),
    ...[...named].filter((name) => !read.has(name)).map((name) => `${name} is in .env.example but nothing reads it`),
  ].toSorted();
}

function namesReadIn(root: string): Set<string> {
  const files = execFileSync('git', ['ls-files', '*.ts', '*.tsx', '*.mjs'], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((file) => file && !file.includes('.test.') && !file.startsWith('tests/layers'));
  const names = new Set<string>();
  for (const file of files) {
    const text = readFileSync(path.join(root, file), 'utf8');
    const patterns = [/process\.env\.([A-Z][A-Z0-9_]+)/g, /(?:process\.env|source)\[['"]([A-Z][A-Z0-9_]+)['"]\]/g];
    if (/(^|[/-])env\.ts$/.test(file)) patterns.push(/^\s+([A-Z][A-Z0-9_]+):/gm);
    for (const pattern of patterns) for (const match of text.matchAll(pattern)) names.add(match[1] ?? '');
  }
  // Keycloak fills these in when it imports the realm.
  const realm = readFileSync(path.join(root, 'infra/keycloak/realm.json'), 'utf8');
  for (const match of realm.matchAll(/\$\{([A-Z][A-Z0-9_]+)[:}]/g)) names.add(match[1] ?? '');
  for (const name of notOurs) names.delete(name);
  return names;
}
