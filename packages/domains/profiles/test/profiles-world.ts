import { randomUUID } from 'node:crypto';
import { type Execute, migrate, OperationPool, type Tx } from '@verbonden/kit-postgres';
import { testDatabase } from '@verbonden/kit-testing';
import { oversightDatabase } from '@verbonden/privacy';
import { matrix, toRows } from '@verbonden/privacy-engine';
import postgres, { type Sql } from 'postgres';
import { openMyProfile } from '../src/data/open-my-profile.ts';
import { profilesDatabase } from '../src/data/profiles-database.ts';

/** Somebody as their token says, with what the client adds. */
export interface Somebody {
  readonly sub: string;
  readonly kind: 'person' | 'staff' | 'service' | 'partner';
  readonly roles: readonly string[];
  readonly organisations?: readonly string[];
  readonly purpose?: string;
  readonly capacity?: string;
  /** What they were shown; as it is in force, on a screen, unless a test says otherwise. Null: nothing. */
  readonly disclaimer?: object | null;
}

export interface ProfilesWorld {
  readonly urls: Awaited<ReturnType<typeof testDatabase>>['urls'];
  /** What a command does as this actor, in a transaction of its own. */
  as<T>(actor: Somebody, command: (tx: Tx) => Promise<T>): Promise<T>;
  /** The id of the profile that this person opened. */
  person(sub: string): Promise<string>;
  /** What a job does as the worker, in a transaction of its own: it takes on no capability. */
  readonly working: <T>(job: (execute: Execute) => Promise<T>) => Promise<T>;
  /** Brings the database to what is declared once more. */
  migrateAgain(): Promise<void>;
  /** For what no actor may look at, and to let time pass. */
  readonly admin: Sql;
  close(): Promise<void>;
}

/** The disclaimer of each purpose, as it is in force. */
export const onScreen = { version: 1, language: 'nl', how: 'on-screen' } as const;

/** A person of that name on the website. */
export const aPerson = (sub: string, more: Partial<Somebody> = {}): Somebody => ({
  sub,
  kind: 'person',
  roles: ['citizen'],
  ...more,
});

/** An agent of the contact centre who answers a caller. */
export const anAgent = (sub = 'agent', more: Partial<Somebody> = {}): Somebody => ({
  sub,
  kind: 'staff',
  roles: ['kcc-agent'],
  purpose: 'answer',
  ...more,
});

/** A database with the profiles in it under the shipped matrix. */
export async function profilesWorld(): Promise<ProfilesWorld> {
  const domains = [oversightDatabase(), profilesDatabase()];
  const database = await testDatabase({ domains, matrix: toRows(matrix) });
  const pool = new OperationPool({ url: database.urls.api_actor, maxConnections: 6 });
  const worker = postgres(database.urls.worker_login, { max: 2, onnotice: () => {} });
  const admin = postgres(database.urls.admin, { max: 1, onnotice: () => {} });
  const as: ProfilesWorld['as'] = (actor, command) =>
    pool.run(
      {
        capability: 'actor_writer',
        claims: { iat: Math.floor(Date.now() / 1000), client: 'test', disclaimer: onScreen, ...actor },
      },
      command,
    );
  return {
    urls: database.urls,
    as,
    admin,
    working: <T>(job: (execute: Execute) => Promise<T>) =>
      worker.begin((tx) => job((text, values) => tx.unsafe(text, [...values] as never[]))) as Promise<T>,
    migrateAgain: () => migrate(database.urls.admin, domains),
    async person(sub) {
      const party = await as(aPerson(sub), (tx) => openMyProfile(tx, 'nl'));
      if (party === null) throw new Error(`${sub} has no profile`);
      return party;
    },
    async close() {
      await worker.end();
      await admin.end();
      await pool.close();
      await database.close();
    },
  };
}

/** A new id, as a client makes one. */
export const anId = (): string => randomUUID();

/** The id of who was recorded. @throws Error when they were refused */
export function partyIn(answer: string | object | null): string {
  if (typeof answer !== 'string') throw new Error(`not recorded: ${JSON.stringify(answer)}`);
  return answer;
}
