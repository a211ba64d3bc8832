import { randomUUID } from 'node:crypto';
import { type TestDatabase, testDatabase } from '@verbonden/kit-testing';
import postgres, { type Sql } from 'postgres';
import { PipelinePool } from '../pipeline/pipeline-pool.ts';
import type { Capability } from '../roles/role-names.ts';
import { wallDomain, wallMatrix } from './wall-fixture.ts';

export type Claims = Readonly<Record<string, unknown>>;

const iat = 1_000_000;
/** Who works here, with these realm roles; named after the first. */
export const staff = (...roles: readonly string[]): Claims => ({
  sub: `staff-${roles[0]}`,
  iat,
  kind: 'staff',
  client: 'desk',
  roles,
});
export const person = (sub: string, ...roles: readonly string[]): Claims => ({
  sub,
  iat,
  kind: 'person',
  client: 'website',
  roles,
});

/** A database with the small domain and matrix of wall-fixture, and short ways to say what happens in it. */
export interface Wall {
  readonly database: TestDatabase;
  readonly admin: Sql;
  /** As the owner of the schema, which sees every row by its own policy and writes the facts of its domain. */
  readonly owner: Sql;
  /** A party of whom we know an address and a need. */
  aParty(): Promise<string>;
  /** What one statement answers an actor. */
  asked(claims: Claims, text: string, capability?: Capability): Promise<(string | null)[][]>;
  /** The address of a party as the actor sees it; undefined when there is none. */
  emailFor(claims: Claims, party: string, capability?: Capability): Promise<string | null | undefined>;
  relate(party: string, relation: string, holder: string, purpose?: string | null): Promise<void>;
  become(subject: string, holder: string, role?: string | null): Promise<void>;
  accept(holder: string): Promise<void>;
  close(): Promise<void>;
}

export async function openWall(): Promise<Wall> {
  const fixture = wallDomain();
  const database = await testDatabase({ domains: [fixture.domain], matrix: wallMatrix });
  const admin = postgres(database.urls.admin, { max: 1, onnotice: () => {} });
  const owner = postgres(database.urls.admin, { max: 1, onnotice: () => {} });
  await owner`set role cases_owner`;
  const pool = new PipelinePool({ url: database.urls.api_actor });
  const asked: Wall['asked'] = async (claims, text, capability = 'actor_reader') => {
    const rows = await pool.run({ capability, claims, name: text, text, values: [] });
    return rows.map((row) => [...row]);
  };
  return {
    database,
    admin,
    owner,
    asked,
    aParty: async () => {
      const party = randomUUID();
      await owner`insert into cases.contacts values (${party}, 'ann@example.org')`;
      await owner`insert into cases.needs values (${party}, 'food')`;
      return party;
    },
    emailFor: async (claims, party, capability) =>
      (await asked(claims, `select email from cases.contacts where party_id = '${party}'`, capability))[0]?.[0],
    relate: async (party, relation, holder, purpose = null) => {
      const as = relation === 'self' ? 'profiles_owner' : 'cases_owner';
      await admin.begin(async (tx) => {
        await tx.unsafe(`set local role ${as}`);
        await tx`select privacy.relate(${party}, ${relation}, ${holder}, ${purpose}, 'test')`;
      });
    },
    become: async (subject, holder, role = null) => {
      await owner`insert into privacy.memberships (subject, holder, role) values (${subject}, ${holder}, ${role})`;
    },
    accept: async (holder) => {
      await admin`insert into privacy.charter_acceptances (holder, version, accepted_by)
        values (${holder}, 1, 'test') on conflict do nothing`;
    },
    close: async () => {
      await pool.close();
      await Promise.all([owner.end(), admin.end()]);
      await database.close();
      fixture.close();
    },
  };
}
