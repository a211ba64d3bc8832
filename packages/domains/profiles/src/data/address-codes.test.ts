import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anId, aPerson, type ProfilesWorld, profilesWorld, type Somebody } from '../../test/profiles-world.ts';
import { addDigitalAddress } from './add-digital-address.ts';
import { askAddressCode } from './ask-address-code.ts';
import { enterAddressCode } from './enter-address-code.ts';
import { logCodeSent } from './log-code-sent.ts';
import { type CodeMessage, type SendCode, sendWaitingCode } from './send-waiting-code.ts';
import { verifiedAddresses } from './tables/contacts.ts';

const secret = Buffer.alloc(32, 9);

let world: ProfilesWorld;
beforeAll(async () => {
  world = await profilesWorld();
});
afterAll(() => world.close());

interface Addressed {
  readonly sub: string;
  readonly party: string;
  readonly id: string;
}

async function anAddress(
  sub: string,
  kind: 'mail' | 'telephone' = 'mail',
  address = `${sub}@example.org`,
): Promise<Addressed> {
  const party = await world.person(sub);
  const id = anId();
  await world.as(aPerson(sub), (tx) => addDigitalAddress(tx, party, { id, kind, address }));
  return { sub, party, id };
}
const ask = ({ sub, party, id }: Addressed) => world.as(aPerson(sub), (tx) => askAddressCode(tx, party, id));
const enter = ({ sub, party, id }: Addressed, code: string) =>
  world.as(aPerson(sub), (tx) => enterAddressCode(tx, party, { id, code }, secret));
const verified = ({ sub }: Addressed) => world.as(aPerson(sub), (tx) => tx.select().from(verifiedAddresses));

const worker: Somebody = { sub: 'worker', kind: 'service', roles: [], purpose: 'self-service' };
const disclose = (party: string) => world.as(worker, (tx) => logCodeSent(tx, party));

function working(send: SendCode): Promise<boolean> {
  return sendWaitingCode(world.working, { disclose, send, secret });
}

/** What the worker sends until nothing waits. */
async function sent(): Promise<readonly CodeMessage[]> {
  const messages: CodeMessage[] = [];
  while (await working(async (message) => void messages.push(message))) continue;
  return messages;
}

/** A code that was not sent. */
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('an address', () => {
  it('is verified by the code that was sent there', async () => {
    const address = await anAddress('an');
    expect(await ask(address)).toBe(address.party);
    const [message] = await sent();
    expect(message).toMatchObject({
      kind: 'mail',
      address: 'an@example.org',
      language: 'nl',
      code: expect.stringMatching(/^\d{6}$/),
    });
    expect(message?.expiresAt.getTime()).toBeGreaterThan(Date.now());
    expect(await verified(address)).toEqual([]);
    expect(await enter(address, ` ${message?.code ?? ''}`)).toBe(address.party);
    expect(await verified(address)).toMatchObject([{ addressId: address.id }]);
    // The second of two clicks.
    expect(await enter(address, message?.code ?? '')).toBe(address.party);
  });

  it('leaves with the message only when that is in the log of whom it is', async () => {
    const address = await anAddress('logged');
    await ask(address);
    const messages: CodeMessage[] = [];
    const sending = (tell: typeof disclose) =>
      sendWaitingCode(world.working, {
        disclose: tell,
        send: async (message) => void messages.push(message),
        secret,
      });
    await expect(sending(() => Promise.reject(new Error('the log is full')))).rejects.toThrow('the log is full');
    expect(messages).toEqual([]);
    await sending(disclose);
    expect(messages).toMatchObject([{ address: 'logged@example.org' }]);
    const looks = await world.as(aPerson('logged'), (tx) =>
      tx.execute(sql`select unit, field_groups as groups from privacy.who_looked(${address.party}::uuid)`),
    );
    expect([...looks]).toEqual([{ unit: 'service', groups: ['contact'] }]);
  });

  it('is not verified by its owner’s word', async () => {
    const address = await anAddress('bea');
    const forged = { partyId: address.party, addressId: address.id };
    await expect(world.as(aPerson('bea'), (tx) => tx.insert(verifiedAddresses).values(forged))).rejects.toMatchObject({
      cause: { code: '42501' },
    });
  });

  it('is not rewritten: a verified one would stand for what nobody verified', async () => {
    const address = await anAddress('boris');
    const rewriting = world.as(aPerson('boris'), (tx) =>
      tx.execute(`update profiles.digital_addresses set address = 'x@example.org' where id = '${address.id}'`),
    );
    await expect(rewriting).rejects.toMatchObject({ cause: { code: '42501' } });
  });

  it('that is mobile receives a text message; a landline receives none', async () => {
    const mobile = await anAddress('cis', 'telephone', '0475 12 34 56');
    await ask(mobile);
    expect(await sent()).toMatchObject([{ kind: 'text', address: '+32475123456' }]);
    expect(await ask(await anAddress('dora', 'telephone', '016 27 20 00'))).toEqual({ kind: 'cannotReceiveCode' });
  });

  it('of somebody else is as one that is not there', async () => {
    const address = await anAddress('ed');
    for (const id of [address.id, anId()]) {
      expect(await ask({ ...address, sub: 'an', id })).toBeUndefined();
      expect(await enter({ ...address, sub: 'an', id }, '000000')).toBeUndefined();
    }
  });
});

describe('a code', () => {
  it('has five attempts', async () => {
    const address = await anAddress('fons');
    await ask(address);
    const [{ code } = { code: '' }] = await sent();
    for (const attemptsLeft of [4, 3, 2, 1]) {
      expect(await enter(address, wrong(code))).toEqual({ kind: 'wrongCode', attemptsLeft });
    }
    expect(await enter(address, wrong(code))).toEqual({ kind: 'codeExpired' });
    expect(await enter(address, code)).toEqual({ kind: 'codeExpired' });
    expect(await verified(address)).toEqual([]);
  });

  it('holds for a quarter of an hour, and until the next is asked for', async () => {
    const address = await anAddress('guy');
    await ask(address);
    const [first] = await sent();
    await ask(address);
    expect(await enter(address, first?.code ?? '')).toEqual({ kind: 'codeExpired' });
    const [second] = await sent();
    await world.admin`update profiles.address_codes set expires_at = now() - interval '1 second' where party_id = ${address.party}`;
    expect(await enter(address, second?.code ?? '')).toEqual({ kind: 'codeExpired' });
  });

  it('is asked for five times an hour', async () => {
    const address = await anAddress('hugo');
    for (let time = 0; time < 5; time += 1) expect(await ask(address)).toBe(address.party);
    expect(await ask(address)).toEqual({ kind: 'tooManyCodes' });
    await world.admin`update profiles.code_counts set hour_began_at = now() - interval '61 minutes' where party_id = ${address.party}`;
    await world.admin`update profiles.address_codes set hour_began_at = now() - interval '61 minutes' where party_id = ${address.party}`;
    expect(await ask(address)).toBe(address.party);
    expect(await sent()).toHaveLength(1);
  });

  it('that could not be sent is sent again, the very same', async () => {
    const address = await anAddress('ilse');
    await ask(address);
    const attempts: CodeMessage[] = [];
    const failing = working(async (attempt) => {
      attempts.push(attempt);
      throw new Error('the mail server is away');
    });
    await expect(failing).rejects.toThrow('the mail server is away');
    const [message] = await sent();
    expect([message?.id, message?.code]).toEqual([attempts[0]?.id, attempts[0]?.code]);
    expect(await enter(address, message?.code ?? '')).toBe(address.party);
  });

  it('that cannot be sent holds up no other', async () => {
    const [bad, good] = [await anAddress('karl'), await anAddress('lena')];
    await ask(bad);
    await ask(good);
    const failures: unknown[] = [];
    const reached: string[] = [];
    const send: SendCode = async ({ address }) => {
      if (address.startsWith('karl')) throw new Error('no such mailbox');
      reached.push(address);
    };
    const once = () =>
      sendWaitingCode(world.working, { disclose, send, secret, onFailure: (error) => failures.push(error) });
    while (await once()) continue;
    expect([failures.length, reached]).toEqual([1, ['lena@example.org']]);
    await world.admin`update profiles.address_codes set next_try_at = now() where party_id = ${bad.party}`;
    expect(await sent()).toMatchObject([{ address: 'karl@example.org' }]);
  });

  it('is asked for ten times an hour by one party, whatever the address', async () => {
    const answers: unknown[] = [];
    for (let number = 0; number < 11; number += 1) {
      answers.push(await ask(await anAddress('mona', 'mail', `mona${number}@example.org`)));
    }
    expect(answers.slice(0, 10).every((answer) => typeof answer === 'string')).toBe(true);
    expect(answers[10]).toEqual({ kind: 'tooManyCodes' });
    await sent();
  });

  it('is kept as a hash alone, and nobody who acts can read even that', async () => {
    const address = await anAddress('jan');
    await ask(address);
    const [message] = await sent();
    const [row] =
      await world.admin`select code_hash as hash from profiles.address_codes where party_id = ${address.party}`;
    expect(row?.['hash']).not.toContain(message?.code);
    await expect(
      world.as(aPerson('jan'), (tx) => tx.execute('select * from profiles.address_codes')),
    ).rejects.toMatchObject({ cause: { code: '42501' } });
  });
});
