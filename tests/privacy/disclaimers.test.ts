import { randomUUID } from 'node:crypto';
import { type TestDatabase, testDatabase } from '@verbonden/kit-testing';
import { oversightDatabase } from '@verbonden/privacy';
import { matrix, toRows } from '@verbonden/privacy-engine';
import postgres, { type Sql, type TransactionSql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formsDatabase } from './fixture/forms-database.ts';

const forms = formsDatabase();
let database: TestDatabase;
let sql: Sql;

beforeAll(async () => {
  database = await testDatabase({ domains: [oversightDatabase(), forms.domain], matrix: toRows(matrix) });
  sql = postgres(database.urls.migrator_login, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await sql.end();
  await database.close();
  forms.close();
});

/** As a function of the domain does it. */
const inDomain = (work: (tx: TransactionSql) => Promise<unknown>): Promise<unknown> =>
  sql.begin(async (tx) => {
    await tx.unsafe('set local row_security = on');
    await tx.unsafe('set local role cases_owner');
    await work(tx);
  });
const form = (purpose: string | null, languages: readonly string[] | null, isPublished: boolean, id = randomUUID()) =>
  inDomain((tx) => tx`insert into fixture_forms.forms values (${id}, ${purpose}, ${languages}, ${isPublished})`);
const topic = (purpose: string | null, language: string | null, publishedAt: Date | null) =>
  inDomain(
    (tx) => tx`insert into fixture_forms.topics values (${randomUUID()}, ${purpose}, ${language}, ${publishedAt})`,
  );
const refusedFor = (reason: string) => ({
  code: '23514',
  constraint_name: 'what_is_published_has_a_disclaimer',
  message: `there is no disclaimer for the purpose ${reason}`,
});

describe('a form or topic', () => {
  it('is published when its purpose has a disclaimer in each of its languages', async () => {
    for (const { name } of matrix.purposes) await expect(form(name, ['nl', 'en'], true)).resolves.not.toThrow();
    await expect(topic('handle', 'nl', new Date())).resolves.not.toThrow();
  });

  it.each([
    [['handle', ['nl', 'fr', 'de']], 'handle in fr, de'],
    [['sell', ['nl']], 'sell in nl'],
    [[null, ['nl']], '(none) in nl'],
    [['handle', []], 'handle in no language'],
    [['handle', null], 'handle in no language'],
  ] as const)('is not published as %j', async ([purpose, languages], reason) => {
    await expect(form(purpose, languages, true)).rejects.toMatchObject(refusedFor(reason));
    await form(purpose, languages, false);
  });

  it('that has one language is held to the same', async () => {
    await expect(topic('handle', 'fr', new Date())).rejects.toMatchObject(refusedFor('handle in fr'));
    await expect(topic('handle', null, new Date())).rejects.toMatchObject(refusedFor('handle in no language'));
    await expect(topic('handle', 'fr', null)).resolves.not.toThrow();
  });

  it('is not published later either, nor changed once it is', async () => {
    const id = randomUUID();
    await form('handle', ['nl', 'fr'], false, id);
    const publish = () => inDomain((tx) => tx`update fixture_forms.forms set is_published = true where id = ${id}`);
    await expect(publish()).rejects.toMatchObject(refusedFor('handle in fr'));
    await inDomain((tx) => tx`update fixture_forms.forms set languages = '{nl}' where id = ${id}`);
    await publish();
    const change = inDomain((tx) => tx`update fixture_forms.forms set purpose = 'sell' where id = ${id}`);
    await expect(change).rejects.toMatchObject(refusedFor('sell in nl'));
  });

  it('of which the declaration names a column that is not there is not written at all', async () => {
    const wrong = inDomain(async (tx) => {
      await tx.unsafe(`create or replace trigger refuse_undisclaimed before insert or update on fixture_forms.forms
        for each row execute function oversight.refuse_undisclaimed('purpose', 'langauges', 'is_published')`);
      await tx`insert into fixture_forms.forms values (${randomUUID()}, 'handle', '{nl}', false)`;
    });
    await expect(wrong).rejects.toMatchObject({ code: '42703', message: 'the table has no column langauges' });
  });
});

describe('an answer', () => {
  const record = (tx: TransactionSql, answer: string, { purpose = 'handle', version = 1 } = {}) =>
    tx`select oversight.record_disclaimer(${answer}, 'fixture_forms.answers', null, ${purpose}, ${version}, 'nl', 'website')`;

  it('is stored with the record of what was seen, whichever came first', async () => {
    const [before, after] = [randomUUID(), randomUUID()];
    await inDomain(async (tx) => {
      await record(tx, before);
      await tx`insert into fixture_forms.answers values (${before}, 'handle')`;
    });
    const stored = inDomain(async (tx) => {
      await tx`insert into fixture_forms.answers values (${after}, 'handle')`;
      await record(tx, after);
    });
    await expect(stored).resolves.not.toThrow();
  });

  it.each([
    ['no record', async () => {}],
    ['the record of another answer', (tx: TransactionSql) => record(tx, randomUUID())],
    ['a record for another purpose', (tx: TransactionSql, id: string) => record(tx, id, { purpose: 'match' })],
  ])('is not stored with %s', async (_, recording) => {
    const id = randomUUID();
    const stored = inDomain(async (tx) => {
      await tx`insert into fixture_forms.answers values (${id}, 'handle')`;
      await recording(tx, id);
    });
    await expect(stored).rejects.toMatchObject({ code: '23514', constraint_name: 'an_answer_has_a_disclaimer' });
  });
});
