import { type TestDatabase, testDatabase } from '@verbonden/kit-testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LoginTransactions } from '../../apps/worker/src/login-transactions.ts';

let database: TestDatabase;
let login: LoginTransactions;
beforeAll(async () => {
  database = await testDatabase();
  login = new LoginTransactions(database.urls.worker_login);
});
afterAll(async () => {
  await login?.close();
  await database?.close();
});

it('runs one command, whatever stands behind it: alone, in a transaction, with values and without', async () => {
  for (const values of [[], [1]]) {
    const one = `select ${values.length === 0 ? '1' : '$1::int'} as one`;
    expect(await login.execute(one, values)).toEqual([{ one: 1 }]);
    expect(await login.run((execute) => execute(one, values))).toEqual([{ one: 1 }]);
    const two = `${one}; set role actor_writer`;
    await expect(login.execute(two, values)).rejects.toMatchObject({ code: '42601' });
    await expect(login.run((execute) => execute(two, values))).rejects.toMatchObject({ code: '42601' });
  }
});
