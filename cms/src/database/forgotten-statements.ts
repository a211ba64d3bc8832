import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Payload } from 'payload';

/** The SQL that stands between the newest migration and the tables the code declares; empty when no migration was forgotten. */
export async function forgottenStatements({ db }: Payload): Promise<readonly string[]> {
  const newest = readdirSync(db.migrationDir)
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .at(-1);
  if (!newest) throw new Error(`There is no snapshot of the schema in ${db.migrationDir}.`);
  const { generateDrizzleJson, generateMigration } = db.requireDrizzleKit();
  const declared = await generateDrizzleJson(db.schema);
  return generateMigration(JSON.parse(readFileSync(path.join(db.migrationDir, newest), 'utf8')), declared);
}
