import { contentDatabase } from '@verbonden/content';
import { type TestDatabase, testDatabase } from '@verbonden/kit-testing';
import { oversightDatabase } from '@verbonden/privacy';
import { type MatrixRows, matrix, toRows } from '@verbonden/privacy-engine';
import { profilesDatabase } from '@verbonden/profiles';
import postgres, { type Sql } from 'postgres';
import { fixtureDatabase } from '../fixture/fixture-database.ts';

/** The shipped matrix; the owner of the fixture records facts of every relation. */
const fixtureMatrix: MatrixRows = {
  ...toRows(matrix),
  relations: [
    ...toRows(matrix).relations.filter(({ owner }) => owner !== 'cases_owner'),
    ...matrix.relations
      .filter(({ name }) => name !== 'any')
      .map(({ name }) => ({ relation: name, owner: 'cases_owner' })),
  ],
};

export interface PrivacyDatabase {
  readonly database: TestDatabase;
  /** The superuser, who arranges and looks; never an actor. */
  readonly admin: Sql;
  close(): Promise<void>;
}

/** A database with every domain about people, the fixture and the shipped matrix. */
export async function privacyDatabaseForTests(): Promise<PrivacyDatabase> {
  const fixture = fixtureDatabase();
  const domains = [contentDatabase(), profilesDatabase(), oversightDatabase(), fixture.domain];
  const database = await testDatabase({ domains, matrix: fixtureMatrix });
  fixture.close();
  const admin = postgres(database.urls.admin, { max: 2, onnotice: () => {} });
  return {
    database,
    admin,
    close: async () => {
      await admin.end();
      await database.close();
    },
  };
}
