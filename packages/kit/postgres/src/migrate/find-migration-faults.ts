import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

interface Journal {
  readonly entries: readonly { readonly tag: string; readonly when: number }[];
}

interface DrizzleConfig {
  readonly schema: string | string[];
  readonly out: string;
  readonly schemaFilter?: string[];
}

/** What a migration does, as the first word of its name. A name that drizzle-kit made up begins with none of these. */
const verbs = [
  'add',
  'allow',
  'change',
  'create',
  'drop',
  'fill',
  'forbid',
  'index',
  'merge',
  'move',
  'rename',
  'split',
];

/**
 * What is wrong with the migrations of a package, one sentence each: tables changed without a migration, a name that says nothing, a
 * migration that would be passed over because it is older than the one before it.
 * @param packageFolder a folder with a drizzle.config.ts
 */
export async function findMigrationFaults(packageFolder: string): Promise<readonly string[]> {
  const file = path.join(packageFolder, 'drizzle.config.ts');
  const config = ((await import(pathToFileURL(file).href)) as { default: DrizzleConfig }).default;
  const folder = path.resolve(packageFolder, config.out);
  const journal = path.join(folder, 'meta/_journal.json');
  const { entries } = existsSync(journal) ? (JSON.parse(readFileSync(journal, 'utf8')) as Journal) : { entries: [] };
  const badNames = entries
    .filter(({ tag }) => !verbs.some((verb) => new RegExp(`^\\d{4}_${verb}_[a-z0-9_]+$`).test(tag)))
    .map(
      ({ tag }) => `${tag}: name it NNNN_verb_noun (drizzle-kit generate --name), with a verb of: ${verbs.join(', ')}.`,
    );
  const tooOld = entries
    .filter(({ when }, index) => index > 0 && when <= (entries[index - 1]?.when ?? 0))
    .map(
      ({ tag }) => `${tag} is older than the migration before it, so it would be passed over where that one has run.`,
    );
  const missing = entries
    .filter(({ tag }) => !existsSync(path.join(folder, `${tag}.sql`)))
    .map(({ tag }) => `${tag} is in the journal but its file is gone.`);
  const forgotten = await findForgotten(packageFolder, config, folder);
  return [...badNames, ...tooOld, ...missing, ...forgotten];
}

/** Generates into a copy: whatever appears there was forgotten here. */
async function findForgotten(packageFolder: string, config: DrizzleConfig, folder: string): Promise<string[]> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'migrations-'));
  try {
    const copy = path.join(scratch, 'migrations');
    if (existsSync(folder)) cpSync(folder, copy, { recursive: true });
    const before = new Set(existsSync(copy) ? readdirSync(copy) : []);
    const drizzleConfig = path.join(scratch, 'drizzle.config.json');
    writeFileSync(drizzleConfig, JSON.stringify({ ...config, out: `./${path.relative(packageFolder, copy)}` }));
    const refusal = await generate(packageFolder, path.relative(packageFolder, drizzleConfig));
    if (refusal) return [refusal];
    return readdirSync(copy)
      .filter((name) => name.endsWith('.sql') && !before.has(name))
      .map((name) => {
        const [first = ''] = readFileSync(path.join(copy, name), 'utf8').split('\n');
        return `The tables were changed without a migration (${first.slice(0, 100)}): run drizzle-kit generate --name <verb_noun>.`;
      });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Why drizzle-kit did not get to its end, or null. What it would ask a person (is this column new or renamed?) nobody answers here. */
async function generate(packageFolder: string, config: string): Promise<string | null> {
  const program = path.join(path.dirname(createRequire(import.meta.url).resolve('drizzle-kit')), 'bin.cjs');
  const running = promisify(execFile)(
    process.execPath,
    [program, 'generate', `--config=${config}`, '--name=forgotten'],
    { cwd: packageFolder, timeout: 60_000 },
  );
  running.child.stdin?.end();
  const { stdout, stderr } = await running.catch((error: { stdout?: string; stderr?: string }) => ({
    stdout: error.stdout ?? '',
    stderr: error.stderr ?? '',
  }));
  // NOTE: its exit code is 0 also when it failed.
  if (/No schema changes|Your SQL migration file/.test(stdout)) return null;
  return `The tables differ from the migrations, and drizzle-kit did not get to its end: ${`${stdout} ${stderr}`.trim().slice(-300)}`;
}
