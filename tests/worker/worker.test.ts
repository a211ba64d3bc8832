import { randomUUID } from 'node:crypto';
import { openKeyStore } from '@verbonden/kit-keys';
import { discreetLogger } from '@verbonden/kit-log';
import { smtpMail } from '@verbonden/mail';
import { type RunAsWorker, sendWaitingCode } from '@verbonden/profiles/worker';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sendCode } from '../../apps/worker/src/letters/send-code.ts';
import { LoginTransactions } from '../../apps/worker/src/login-transactions.ts';
import { RealmAdmin } from '../../apps/worker/src/realm/realm-admin.ts';
import { demoPerson, officer, type Somebody, type WorkerWorld, workerWorld } from './worker-world.ts';

let world: WorkerWorld;
beforeAll(async () => {
  world = await workerWorld();
});
afterAll(() => world.close());

interface Address {
  readonly actor: Somebody;
  readonly party: string;
  readonly id: string;
}

async function anAddress(actor: Somebody, kind: 'MAIL' | 'TELEPHONE', address: string): Promise<Address> {
  const { id: party } = await world.ask(actor, 'OpenMyProfile', { language: 'nl' });
  const id = randomUUID();
  await world.ask(actor, 'AddDigitalAddress', { party, id, kind, address });
  await world.ask(actor, 'AskAddressCode', { party, id });
  return { actor, party, id };
}

/** What could not be sent waits for a minute, then for two: nobody here does. */
async function waitingIsOver(): Promise<void> {
  const admin = postgres(world.database.urls.admin, { max: 1, onnotice: () => {} });
  await admin`update profiles.address_codes set next_try_at = now()`;
  await admin.end();
}

/** The six digits in a letter. */
const codeIn = (text: string): string => /\b(\d{6})\b/.exec(text)?.[1] ?? '';

it('mails a code that verifies the address, and the very same letter when it could not be told that it was sent', async () => {
  const citizen = demoPerson('vrijwilliger', { roles: ['citizen'] });
  // The mail server is away at first: nothing is lost.
  const away = await world.startWorker({ SMTP_URL: 'smtp://127.0.0.1:26996' });
  const { party, id } = await anAddress(citizen, 'MAIL', 'an@demo.example');
  await expect.poll(() => world.logged()).toContain('"task":"send-codes","attempt":1,"reason":"MailUnavailable"');
  await world.stopWorker(away);
  expect(await world.letters('an@demo.example')).toEqual([]);

  await waitingIsOver();
  await world.startWorker();
  await expect.poll(() => world.letters('an@demo.example')).toHaveLength(1);
  const [letter] = await world.letters('an@demo.example');
  expect(letter?.messageId).toMatch(/^<code\.[\w.-]+@stad\.demo\.example>$/);
  const entered = await world.ask(citizen, 'EnterAddressCode', { party, id, code: codeIn(letter?.text ?? '') });
  expect(entered).toMatchObject({ __typename: 'Party' });
  expect(JSON.stringify(entered)).toContain('verifiedAt');
  expect(world.logged()).not.toContain('an@demo.example');
});

it('sends a code to a mobile telephone as a text message', async () => {
  await anAddress(demoPerson('tussenpersoon', { roles: ['citizen'] }), 'TELEPHONE', '0470 00 00 01');
  await expect.poll(() => world.letters('+32470000001')).toHaveLength(1);
  const [text] = await world.letters('+32470000001');
  expect(codeIn(text?.text ?? '')).not.toBe('');
});

it('fetches what the login proved, and seals the national number: nobody reads it in the database', async () => {
  const citizen = demoPerson('burger');
  await world.ask(citizen, 'OpenMyProfile', { language: 'nl' });
  await expect
    .poll(() => world.ask(citizen, 'MyProfile'))
    .toMatchObject({ identity: { givenName: 'Demo', familyName: 'Burger', bornOn: '1984-03-12', isAnchored: true } });
  expect(JSON.stringify(await world.ask(citizen, 'MyProfile'))).toContain('84631200495');
  const admin = postgres(world.database.urls.admin, { max: 1, onnotice: () => {} });
  const [row] = await admin`select number, look_up from profiles.national_numbers`;
  expect(row?.['number']).toMatch(/^v1\./);
  expect(JSON.stringify(row)).not.toContain('84631200495');
  await admin.end();
  expect(world.logged()).not.toContain('84631200495');
});

it('gives and takes roles in the realm, and ends the tokens of who lost one', async () => {
  const { sub } = demoPerson('behandelaar');
  const realm = new RealmAdmin({
    url: world.issuer.url,
    realm: 'verbonden',
    clientId: 'worker',
    secret: 'worker-for-development-only',
  });
  const changes = async (): Promise<unknown> =>
    ((await world.ask(officer, 'RoleChanges', { first: 10 }))['nodes'] as unknown[])[0];
  await expect
    .poll(() => world.ask(officer, 'AssignRole', { subject: sub, role: 'coordinator' }))
    .toMatchObject({
      state: 'ASKED',
    });
  await expect.poll(changes).toMatchObject({ subject: sub, role: 'coordinator', state: 'DONE', failure: null });
  await world.ask(officer, 'WithdrawRole', { subject: sub, role: 'coordinator' });
  await expect.poll(changes).toMatchObject({ act: 'WITHDRAW', state: 'DONE' });
  expect(await realm.changeRole({ subject: sub, role: 'coordinator', act: 'withdraw' })).toBeNull();
  const admin = postgres(world.database.urls.admin, { max: 1, onnotice: () => {} });
  const ended =
    await admin`select from privacy.revocations where scope = 'subject' and id = ${sub} and not_before <= now() + interval '2 seconds'`;
  expect(ended).toHaveLength(1);
  await admin.end();

  await world.ask(officer, 'AssignRole', { subject: randomUUID(), role: 'handler' });
  await expect.poll(changes).toMatchObject({ state: 'FAILED', failure: 'unknownPerson' });
});

it('tells its health: ready, and with what is away', async () => {
  const worker = await world.startWorker({
    SMTP_URL: 'smtp://127.0.0.1:26996',
    KEYCLOAK_URL: 'http://127.0.0.1:26995',
  });
  expect((await fetch(`${worker.url}/health`)).status).toBe(200);
  const ready = await fetch(`${worker.url}/ready`);
  expect([ready.status, await ready.json()]).toEqual([
    200,
    { status: 'ready', database: true, log: true, queue: true, realm: false, mail: false, erasures: true },
  ]);
});

it('answers that roles cannot be changed now, as long as Keycloak is away', async () => {
  await world.leaveDatabase();
  await world.startWorker({ KEYCLOAK_URL: 'http://127.0.0.1:26995' });
  const asked = () => world.ask(officer, 'AssignRole', { subject: demoPerson('kcc').sub, role: 'coordinator' });
  await expect.poll(() => asked().catch(String)).toContain('NotAvailable');
  await world.leaveDatabase();
  await world.startWorker();
  await expect.poll(() => asked().catch(String)).toMatchObject({ state: 'ASKED' });
});

it('mails once more, under the same Message-ID, what was sent when it could not be stored that it was', async () => {
  await world.leaveDatabase();
  const citizen = demoPerson('vrijwilliger', { roles: ['citizen'] });
  await anAddress(citizen, 'MAIL', 'twice@demo.example');
  const login = new LoginTransactions(world.database.urls.worker_login);
  const mail = smtpMail({ url: world.mailbox.smtpUrl, from: 'Demostad <geen-antwoord@stad.demo.example>' });
  const send = sendCode({ mail, texts: null, log: discreetLogger('worker', 'silent') });
  const secret = await openKeyStore(world.keys).secret('look-up');
  // That it is logged has a test of its own.
  const disclose = () => Promise.resolve();
  const run: RunAsWorker = (work) => login.run(work);
  const interrupted = sendWaitingCode(run, {
    disclose,
    secret,
    send: async (message) => {
      await send(message);
      throw new Error('killed between the server’s 250 and our commit');
    },
  });
  await expect(interrupted).rejects.toThrow('killed');
  expect(await sendWaitingCode(run, { disclose, secret, send })).toBe(true);
  expect(await sendWaitingCode(run, { disclose, secret, send })).toBe(false);
  expect(await world.letters('twice@demo.example')).toMatchObject([{ times: 2 }]);
  mail.close();
  await login.close();
});

it('mails the officers of an emergency that nobody reviewed within a day, once', async () => {
  await world.leaveDatabase();
  const { id } = await world.ask(demoPerson('burger'), 'OpenMyProfile', { language: 'nl' });
  const agent = demoPerson('kcc', { kind: 'staff', client: 'desk', purpose: 'emergency' });
  const reason = 'Er is gemeld dat deze persoon in gevaar is.';
  const opened = await world.ask(agent, 'OpenEmergencyAccess', { object: id, reason });
  const admin = postgres(world.database.urls.admin, { max: 1, onnotice: () => {} });
  await admin`update oversight.emergency_accesses set opened_at = opened_at - interval '25 hours', expires_at = expires_at - interval '25 hours'`;
  await admin.end();
  await world.startWorker();
  await expect.poll(() => world.letters('privacy@stad.demo.example')).toHaveLength(1);
  const [letter] = await world.letters('privacy@stad.demo.example');
  expect(letter?.text).toContain(opened.id);
  expect(letter?.text).not.toContain(id);
});

it('mails the answer to a request to an address that was verified; else an officer tells them, and who is to be erased is erased', async () => {
  const asked = async (actor: Somebody, right: string) => {
    const { id: party } = await world.ask(actor, 'OpenMyProfile', { language: 'nl' });
    const { id } = await world.ask(actor, 'OpenDataRequest', { party, right, details: 'Over mijn gegevens.' });
    await world.ask(officer, 'TakeDataRequest', { id });
    await world.ask(officer, 'SettleDataRequest', { id, outcome: 'GRANTED', note: 'Zoals u vroeg.' });
    return id;
  };
  const toldBy = async (id: string) => (await world.ask(officer, 'DataRequest', { id }))['telling'];
  const mailed = await asked(demoPerson('vrijwilliger', { roles: ['citizen'] }), 'RECTIFICATION');
  await expect.poll(() => toldBy(mailed), { timeout: 110_000 }).toBe('MAILED');
  const letter = (await world.letters('an@demo.example')).find(({ messageId }) => messageId.includes(mailed));
  expect(letter?.text).toContain('Zoals u vroeg.');
  const byHand = await asked(demoPerson('burger'), 'ERASURE');
  await expect.poll(() => toldBy(byHand), { timeout: 110_000 }).toBe('BY_HAND');
  // They are erased once they know, so that nobody has to look for an address that is gone.
  expect(await world.ask(officer, 'HandOverAnswer', { id: byHand })).toMatchObject({ telling: 'HANDED_OVER' });
  const details = async () => (await world.ask(officer, 'DataRequest', { id: byHand }))['details'];
  await expect.poll(details, { timeout: 110_000 }).toBe('');
});

it('works on after the database cut it off', async () => {
  const admin = postgres(world.database.urls.admin, { max: 1, onnotice: () => {} });
  const cut = await admin`
    select pg_terminate_backend(pid) from pg_stat_activity where usename = 'worker_login' and datname = current_database()`;
  expect(cut.length).toBeGreaterThan(1);
  await admin.end();
  await anAddress(demoPerson('vrijwilliger', { roles: ['citizen'] }), 'MAIL', 'after@demo.example');
  await expect.poll(() => world.letters('after@demo.example'), { timeout: 110_000 }).toHaveLength(1);
});
