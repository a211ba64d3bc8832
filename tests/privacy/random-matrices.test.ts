import { assert, asyncProperty } from 'fast-check';
import { actions, decide } from '@verbonden/privacy-engine';
import postgres, { type Sql, type TransactionSql } from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at } from '../../packages/engines/privacy/test/a-world.ts';
import {
  anySituation,
  drawnGroups,
  drawnObjects,
  type Situation,
} from '../../packages/engines/privacy/test/any-situation.ts';
import { toRows } from '@verbonden/privacy-engine';
import { tableName } from './fixture/fixture-tables.ts';
import { tellCells } from './report/tell-cells.ts';
import { type PrivacyDatabase, privacyDatabaseForTests } from './world/privacy-database.ts';

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

  test(`the database does what the engine decides, ${draws} times`, async () => {
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
  });
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
      await arrange(tx, situation);
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

async function arrange(tx: TransactionSql, { matrix, world }: Situation): Promise<void> {
  const rows = toRows(matrix);
  const hours = ({ validFrom, validUntil }: { readonly validFrom: Date; readonly validUntil: Date | null }) => ({
    starts: (validFrom.getTime() - at.getTime()) / 3_600_000,
    ends: validUntil === null ? null : (validUntil.getTime() - at.getTime()) / 3_600_000,
  });
  const json = (value: unknown): string => JSON.stringify(value);
  await tx.unsafe(
    `delete from privacy.roles; delete from privacy.purposes; delete from privacy.relations; delete from privacy.memberships;
     delete from privacy.charters; delete from privacy.charter_acceptances`,
  );
  await tx`insert into privacy.roles (role, kinds, charter)
    select role, kinds, charter from jsonb_to_recordset(${json(rows.roles)}::text::jsonb) as x (role text, kinds text[], charter text)`;
  await tx`insert into privacy.purposes (name, facts)
    select name, '{}' from jsonb_to_recordset(${json(rows.purposes)}::text::jsonb) as x (name text)`;
  await tx`select privacy.load_rules(${json(rows.rules)}::text::jsonb, 'drawn')`;
  await tx`insert into privacy.relations (object, relation, holder, purpose, reason, valid_from, valid_until)
    select object, relation, holder, purpose, 'drawn', now() + starts * interval '1 hour', coalesce(now() + ends * interval '1 hour', 'infinity')
    from jsonb_to_recordset(${json(world.facts.map((fact) => ({ ...fact, ...hours(fact) })))}::text::jsonb)
      as x (object uuid, relation text, holder text, purpose text, starts int, ends int)`;
  await tx`insert into privacy.memberships (subject, holder, role, valid_from, valid_until)
    select subject, holder, role, now() + starts * interval '1 hour', coalesce(now() + ends * interval '1 hour', 'infinity')
    from jsonb_to_recordset(${json(world.memberships.map((one) => ({ ...one, ...hours(one) })))}::text::jsonb)
      as x (subject text, holder text, role text, starts int, ends int)`;
  await tx`insert into privacy.charters (version, effective_at, texts)
    select version, now() + starts * interval '1 hour', '{}'
    from jsonb_to_recordset(${json(
      world.charters.map(({ version, effectiveAt }) => ({
        version,
        starts: (effectiveAt.getTime() - at.getTime()) / 3_600_000,
      })),
    )}::text::jsonb) as x (version int, starts int)`;
  await tx`insert into privacy.charter_acceptances (holder, version, accepted_by)
    select holder, version, 'drawn' from jsonb_to_recordset(${json(world.acceptances)}::text::jsonb) as x (holder text, version int)`;
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
