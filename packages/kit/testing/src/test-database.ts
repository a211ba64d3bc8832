import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  bootstrap,
  type DatabaseDomain,
  type DatabaseUrls,
  installMatrix,
  type MatrixRows,
  migrate,
  privacyDatabase,
  withDatabase,
} from '@verbonden/kit-postgres';
import postgres from 'postgres';
import { testCluster } from './test-cluster.ts';
import { testHome } from './test-home.ts';
import { withLock } from './with-lock.ts';

export interface TestDatabase {
  /** The superuser's address and that of each login. */
  readonly urls: DatabaseUrls;
  /** Cuts off whoever is still connected and drops the database. */
  close(): Promise<void>;
}

/** A database of one's own, migrated with these domains and given this matrix: copied from one that was migrated once per run. */
export async function testDatabase({
  domains = [],
  matrix,
}: {
  readonly domains?: readonly DatabaseDomain[];
  /** Absent: no rule, so nobody sees anything of anybody. */
  readonly matrix?: MatrixRows;
} = {}): Promise<TestDatabase> {
  const adminUrl = await testCluster();
  const template = await migratedTemplate(adminUrl, domains, matrix);
  return databaseFrom(adminUrl, template);
}

/** The same database again, as a backup of this moment that is restored. NOTE: nobody may be connected to the first one. */
export async function copiedDatabase({ urls }: TestDatabase): Promise<TestDatabase> {
  return databaseFrom(await testCluster(), new URL(urls.admin).pathname.slice(1));
}

async function databaseFrom(adminUrl: string, template: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const home = testHome();
  // Copying needs the template for itself.
  await withLock(path.join(home, `${template}.lock`), () =>
    run(adminUrl, `create database ${name} template ${template}`),
  );
  const urls = await withLock(path.join(home, 'bootstrap.lock'), () => bootstrap({ adminUrl, home, database: name }));
  return { urls, close: () => run(adminUrl, `drop database if exists ${name} with (force)`) };
}

async function migratedTemplate(
  adminUrl: string,
  domains: readonly DatabaseDomain[],
  matrix: MatrixRows | undefined,
): Promise<string> {
  const home = testHome();
  const name = `template_${fingerprint([privacyDatabase('pinned'), ...domains], matrix)}`;
  return withLock(path.join(home, 'bootstrap.lock'), async () => {
    const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
    try {
      const [found] = await sql`select from pg_database where datname = ${name}`;
      if (found) return name;
      // Under another name until it is whole.
      const half = `half_${randomBytes(6).toString('hex')}`;
      const { admin } = await bootstrap({ adminUrl, home, database: half });
      await migrate(admin, domains);
      if (matrix) await installMatrix(admin, matrix);
      await sql.unsafe(`alter database ${half} rename to ${name}`);
      return name;
    } finally {
      await sql.end();
    }
  });
}

function fingerprint(domains: readonly DatabaseDomain[], matrix: MatrixRows | undefined): string {
  const hash = createHash('sha256').update(JSON.stringify(matrix ?? null));
  for (const { schema, owner, migrationsFolder, functionsFolders = [], policies } of domains) {
    hash.update(`${schema} ${owner} ${policies}`);
    for (const folder of [migrationsFolder, ...functionsFolders]) {
      for (const file of readdirSync(folder)
        .filter((name) => name.endsWith('.sql'))
        .toSorted()) {
        hash.update(file).update(readFileSync(path.join(folder, file)));
      }
    }
  }
  return hash.digest('hex').slice(0, 16);
}

async function run(adminUrl: string, statement: string): Promise<void> {
  const sql = postgres(withDatabase(adminUrl, 'postgres'), { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}
