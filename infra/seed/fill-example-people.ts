import { type KeysEnv, openKeyStore } from '@verbonden/kit-keys';
import { OperationPool, type Tx } from '@verbonden/kit-postgres';
import { matrix } from '@verbonden/privacy-engine';
import {
  acceptCharter,
  addDigitalAddress,
  closeContact,
  giveMandate,
  openMyProfile,
  recordCaller,
  setPostalAddress,
  stateIdentity,
  takeUpMandate,
} from '@verbonden/profiles';
import { defaultRealmFile, readRealm } from '../keycloak/read-realm.ts';
import { type ExamplePeople, type ExamplePerson, examplePeople } from './example-people.ts';

interface PeopleToFill {
  /** Of the login that the API acts with. */
  readonly url: string;
  readonly keys: KeysEnv;
}

type As = <T>(username: string, command: (tx: Tx) => Promise<T>) => Promise<T>;

const city = { postalCode: '3000', municipality: 'Demostad', country: null } as const;
const charterVersion = 1;
const days = 365;

/**
 * Gives the demo accounts a profile and the contact centre a few callers, by the very commands that they would give themselves, with no other rights
 * than theirs. What is there already stays.
 */
export async function fillExamplePeople({ url, keys }: PeopleToFill): Promise<void> {
  const pool = new OperationPool({ url, maxConnections: 1 });
  const people = examplePeople();
  const today = new Date().toISOString().slice(0, 10);
  const as = actingIn(pool);
  try {
    for (const account of people.accounts) {
      await as(account.username, async (tx) => {
        const party = await openMyProfile(tx, account.language);
        if (party === null) throw new Error(`${account.username} is no person.`);
        await stateIdentity(tx, party, account.identity, today);
        await fillContact(tx, party, account);
        await addDigitalAddress(tx, party, { ...account.mail, kind: 'mail' });
      });
    }
    for (const caller of people.callers) {
      await as('kcc', async (tx) => {
        const recorded = await recordCaller(tx, caller, today);
        if (typeof recorded !== 'string') return;
        await fillContact(tx, recorded, caller);
        await closeContact(tx, recorded);
      });
    }
    await fillMandate(as, people, await openKeyStore(keys).secret('look-up'));
  } finally {
    await pool.close();
  }
}

/** The commands of the demo accounts, each as the token of that account would let it. */
function actingIn(pool: OperationPool): As {
  const { users } = readRealm(defaultRealmFile, {});
  return (username, command) => {
    const user = users.find((one) => one.username === username);
    if (!user) throw new Error(`The realm has no account ${username}.`);
    const isPerson = user.realmRoles.includes('citizen');
    const iat = Math.floor(Date.now() / 1000);
    const who = isPerson
      ? { kind: 'person', client: 'website', disclaimer: shown('self-service', 'on-screen') }
      : { kind: 'staff', client: 'desk', purpose: 'answer', disclaimer: shown('answer', 'read-out') };
    const claims = { sub: user.id, iat, roles: user.realmRoles, operation: 'ExamplePeople', ...who };
    return pool.run({ capability: 'actor_writer', claims }, command);
  };
}

/** What somebody was shown before they gave their data: what is in force. */
function shown(purpose: string, how: 'on-screen' | 'read-out') {
  const { disclaimer } = matrix.purposes.find(({ name }) => name === purpose) ?? {};
  if (!disclaimer) throw new Error(`The matrix has no purpose ${purpose}.`);
  return { version: disclaimer.version, language: 'nl', how };
}

async function fillContact(tx: Tx, party: string, { address, telephone }: ExamplePerson): Promise<void> {
  await setPostalAddress(tx, party, { ...address, ...city });
  await addDigitalAddress(tx, party, { ...telephone, kind: 'telephone' });
}

/** One acts for another; who does accepts the privacy charter first. */
async function fillMandate(as: As, { mandate }: ExamplePeople, secret: Buffer): Promise<void> {
  const now = new Date();
  const endsAt = new Date(now.getTime() + days * 86_400_000);
  const offered = await as(mandate.from, async (tx) => {
    const partyId = await openMyProfile(tx, 'nl');
    const terms = { scope: ['ask', 'follow'] as const, endsAt, evidence: null };
    return partyId === null ? null : giveMandate(tx, { partyId, id: mandate.id, terms }, now, secret);
  });
  if (!offered || !('code' in offered)) return;
  // The charter binds from the next operation on.
  await as(mandate.to, (tx) => acceptCharter(tx, charterVersion, null));
  await as(mandate.to, (tx) => takeUpMandate(tx, offered.code, secret));
}
