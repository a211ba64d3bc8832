import type { TransactionSql } from 'postgres';
import { fixtureTables, tableName } from '../fixture/fixture-tables.ts';

/** Rows that the actor could change, as `table object`, sorted. */
export const changedRows = (tx: TransactionSql, objects: readonly string[]): Promise<string[]> =>
  rowsOf(
    tx,
    objects,
    (table) => `update ${table} set value = value where object = any ($1) and value <> 'new' returning object`,
  );

/** Rows that the actor could remove. */
export const removedRows = (tx: TransactionSql, objects: readonly string[]): Promise<string[]> =>
  rowsOf(tx, objects, (table) => `delete from ${table} where object = any ($1) and value <> 'new' returning object`);

async function rowsOf(
  tx: TransactionSql,
  objects: readonly string[],
  statement: (table: string) => string,
): Promise<string[]> {
  const found = await Promise.all(
    fixtureTables.map(async ({ name }) => {
      const rows = await tx.unsafe<{ object: string }[]>(statement(`fixture.${tableName(name)}`), [
        objects as string[],
      ]);
      return rows.map(({ object }) => `${name} ${object}`);
    }),
  );
  return found.flat().toSorted();
}

/** For each table and object a new row, each in a subtransaction, since a refusal is an error; a notice tells of each that was made. */
export function creation(objects: readonly string[]): string {
  const attempts = fixtureTables.map(
    ({ name }) => `begin
        insert into fixture.${tableName(name)} (id, object, subject, value) values (gen_random_uuid(), o, o, 'new');
        raise notice 'made ${name} %', o;
      exception when insufficient_privilege then null;
      end;`,
  );
  const list = objects.map((object) => `'${object}'`).join(', ');
  return `do $$ declare o uuid; begin
      foreach o in array array[${list}]::uuid[] loop ${attempts.join('\n')} end loop;
    end $$`;
}
