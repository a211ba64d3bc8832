import { actions, decide } from '@verbonden/privacy-engine';
import { assert, asyncProperty } from 'fast-check';
import postgres, { type Sql, type TransactionSql } from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  anySituation,
  drawnGroups,
  drawnObjects,
  type Situation,
} from '../../packages/engines/privacy/test/any-situation.ts';
import { tableName } from './fixture/fixture-tables.ts';
import { tellCells } from './report/tell-cells.ts';
import { patienceInMs } from './world/patience.ts';
import { type PrivacyDatabase, privacyDatabaseForTests } from './world/privacy-database.ts';
import { recordSituation } from './world/record-situation.ts';

const draws = 300;

/** What can be done with each group and object, as `action group object`, sorted. */
type Done = readonly string[];

describe('matrices, facts and actors drawn at random', () => {
  let arranged: PrivacyDatabase;
  let admin: Sql;
  const made: string[] = [];
  beforeAll(async () => {
    arranged = await privacyDatabaseForTests();
    admin = postgres(arranged.database.urls.admin, {
      max: 1,
      onnotice: ({ message = '' }) => void (message.startsWith('made ') && made.push(message.slice('made '.length))),
    });
    for (const group of drawnGroups) {
      const table = `fixture.${tableName(group)}`;
      await admin.unsafe(`insert into ${table} select gen_random_uuid(), o, o, 'x' from unnest($1::uuid[]) o`, [
        drawnObjects,
      ]);
    }
  });
  afterAll(async () => {
    await admin?.end();
    await arranged?.close();
  });

  test(
    `the database does what the engine decides, ${draws} times`,
    async () => {
      let [cells, allowed] = [0, 0];
      await assert(
        asyncProperty(anySituation, async (situation) => {
          const done = await inDatabase(admin, situation, made);
          situation.asking.forEach((_, index) => expect(done[index]).toEqual(decided(situation, index)));
          cells += situation.asking.length * drawnGroups.length * drawnObjects.length * actions.length;
          allowed += done.flat().length;
        }),
        { numRuns: draws },
      );
      // Matrices that allow next to nothing would prove next to nothing.
      expect(allowed).toBeGreaterThan(draws);
      tellCells(`${draws} random matrices (${allowed} cells allowed)`, cells);
    },
    patienceInMs,
  );
});

/** As the engine decides. Whoever changes or removes must see what: the static checks refuse a matrix in which they do not. */
function decided({ matrix, world, asking }: Situation, index: number): Done {
  const { actor, purpose } = asking[index] ?? { actor: null, purpose: null };
  if (!actor) return [];
  const may = (fieldGroup: string, object: string, action: (typeof actions)[number]): boolean =>
    decide(matrix, { actor, purpose, object, fieldGroup, action }, world).allowed;
  return drawnGroups
    .flatMap((group) =>
      drawnObjects.flatMap((object) =>
        actions
          .filter((action) => may(group, object, action))
          .filter((action) => action === 'read' || action === 'create' || may(group, object, 'read'))
          .map((action) => `${action} ${group} ${object}`),
      ),
    )
    .toSorted();
}

class PutBack extends Error {}

/** What each asker can really do, in one transaction that is put back. */
async function inDatabase(admin: Sql, situation: Situation, made: string[]): Promise<Done[]> {
  const done: Done[] = [];
  await admin
    .begin(async (tx) => {
      await recordSituation(tx, situation);
      for (const { actor, purpose } of situation.asking) {
        await tx
          .savepoint(async (inner) => {
            const { kind, subject, client, roles, organisations, capacity, statusCode } = actor;
            const claims = {
              ...(subject === null ? {} : { sub: subject, iat: 1, kind, client, roles, organisations }),
              ...(capacity === null ? {} : { capacity }),
              ...(statusCode === null ? {} : { statusCode }),
              ...(purpose === null ? {} : { purpose }),
            };
            await inner`select privacy.enter(${JSON.stringify(claims)}, null), set_config('role', 'actor_writer', true)`;
            done.push(await tried(inner, made));
            throw new PutBack();
          })
          .catch((error: unknown) => {
            if ((error as { readonly code?: string }).code === 'V0402') done.push([]);
            else if (!(error instanceof PutBack)) throw error;
          });
      }
      throw new PutBack();
    })
    .catch((error: unknown) => {
      if (!(error instanceof PutBack)) throw error;
    });
  return done;
}

async function tried(tx: TransactionSql, made: string[]): Promise<Done> {
  made.length = 0;
  const attempts = drawnGroups.map(
    (group) => `begin
      insert into fixture.${tableName(group)} (id, object, subject, value) values (gen_random_uuid(), o, o, 'new');
      raise notice 'made create ${group} %', o;
    exception when insufficient_privilege then null; end;`,
  );
  await tx.unsafe(
    `do $$ declare o uuid; begin foreach o in array array[${drawnObjects.map((object) => `'${object}'`).join(', ')}]::uuid[]
     loop ${attempts.join('\n')} end loop; end $$`,
  );
  const done = [...made];
  for (const group of drawnGroups) {
    const table = `fixture.${tableName(group)}`;
    const statements = {
      read: `select object from ${table} where value = 'x'`,
      change: `update ${table} set value = value where value = 'x' returning object`,
      remove: `delete from ${table} where value = 'x' returning object`,
    };
    for (const [action, statement] of Object.entries(statements)) {
      const rows = await tx.unsafe<{ object: string }[]>(statement);
      done.push(...rows.map(({ object }) => `${action} ${group} ${object}`));
    }
  }
  return done.toSorted();
}
