import { randomUUID } from 'node:crypto';
import { type TestDatabase, testDatabase } from '@verbonden/kit-testing';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PipelinePool } from '../pipeline/pipeline-pool.ts';
import type { Capability } from '../roles/role-names.ts';
import { type WallDomain, wallDomain, wallMatrix } from '../testing/wall-fixture.ts';
import { purposeRefused } from './refusals.ts';

let wall: WallDomain;
let database: TestDatabase;
/** As the owner of the schema, which sees every row by its own policy and writes the facts of its domain. */
let owner: Sql;
let admin: Sql;
let pool: PipelinePool;

beforeAll(async () => {
  wall = wallDomain();
  database = await testDatabase({ domains: [wall.domain], matrix: wallMatrix });
  admin = postgres(database.urls.admin, { max: 1, onnotice: () => {} });
  owner = postgres(database.urls.admin, { max: 1, onnotice: () => {} });
  await owner`set role cases_owner`;
  pool = new PipelinePool({ url: database.urls.api_actor });
});
afterAll(async () => {
  await pool.close();
  await Promise.all([owner.end(), admin.end()]);
  await database.close();
  wall.close();
});

let party: string;
beforeEach(async () => {
  party = randomUUID();
  await owner`insert into cases.contacts values (${party}, 'ann@example.org')`;
  await owner`insert into cases.needs values (${party}, 'food')`;
});

type Claims = Readonly<Record<string, unknown>>;
const iat = 1_000_000;
const staff = (...roles: string[]): Claims => ({
  sub: `staff-${roles[0]}`,
  iat,
  kind: 'staff',
  client: 'desk',
  roles,
});
const person = (sub: string, ...roles: string[]): Claims => ({ sub, iat, kind: 'person', client: 'website', roles });

async function asked(
  claims: Claims,
  text: string,
  capability: Capability = 'actor_reader',
): Promise<(string | null)[][]> {
  const rows = await pool.run({ capability, claims, name: text, text, values: [] });
  return rows.map((row) => [...row]);
}
const emailFor = async (claims: Claims, capability?: Capability) =>
  (await asked(claims, `select email from cases.contacts where party_id = '${party}'`, capability))[0]?.[0];
const relate = (relation: string, holder: string, purpose: string | null = null, seconds: number | null = null) =>
  owner`select privacy.relate(${party}, ${relation}, ${holder}, ${purpose}, 'test', now() + make_interval(secs => ${seconds}))`;
const become = (subject: string, holder: string, role: string | null = null) =>
  owner`insert into privacy.memberships (subject, holder, role) values (${subject}, ${holder}, ${role})`;
const accept = (holder: string) =>
  admin`insert into privacy.charter_acceptances (holder, version, accepted_by) values (${holder}, 1, 'test') on conflict do nothing`;

describe('privacy.enter', () => {
  it('knows for whom somebody acts', async () => {
    await become('subject:kim', 'group:0a000000-0000-4000-8000-000000000001');
    await become('subject:kim', 'mandate:0a000000-0000-4000-8000-000000000002', 'handler');
    const [row] = await asked(
      { ...staff('kcc-agent', 'citizen', 'unheard-of'), sub: 'kim' },
      'select privacy.holders()::text, privacy.purpose()',
    );
    expect(row).toEqual([
      '{role:handler,role:kcc-agent,group:0a000000-0000-4000-8000-000000000001,mandate:0a000000-0000-4000-8000-000000000002,subject:kim}',
      null,
    ]);
    expect(await asked(person('kim', 'kcc-agent'), 'select privacy.holders()::text, privacy.purpose()')).toEqual([
      ['{role:citizen,mandate:0a000000-0000-4000-8000-000000000002,subject:kim}', 'self-service'],
    ]);
  });

  it.each([
    ['that does not exist', staff('handler'), 'gossip'],
    ['that no rule gives to these roles', staff('handler'), 'answer'],
    ['that only another has', person('eve'), 'oversight'],
    ['of an emergency, for a machine', { sub: 'm', iat, kind: 'service', client: 'worker' }, 'oversight'],
  ])('refuses a purpose %s', async (_, claims, purpose) => {
    await expect(asked({ ...claims, purpose }, 'select 1')).rejects.toMatchObject({ code: purposeRefused });
  });

  it('without a purpose, who works here sees nothing of anybody', async () => {
    await relate('handling', 'subject:staff-handler');
    expect(await emailFor(staff('handler'))).toBeUndefined();
  });
});

describe('the charter', () => {
  it('binds a volunteer before anything is seen, and again after a new version', async () => {
    const claims = { ...person('vera', 'volunteer'), purpose: 'match' };
    await relate('matched', 'subject:vera');
    await expect(emailFor(claims)).rejects.toMatchObject({ code: purposeRefused });
    await accept('subject:vera');
    expect(await emailFor(claims)).toBe('ann@example.org');
    await admin`insert into privacy.charters values (2, now() + interval '1 hour', '{}')`;
    expect(await emailFor(claims)).toBe('ann@example.org');
    await admin`update privacy.charters set effective_at = now() where version = 2`;
    await expect(emailFor(claims)).rejects.toMatchObject({ code: purposeRefused });
    await admin`delete from privacy.charters where version = 2`;
    expect(await emailFor(claims)).toBe('ann@example.org');
  });
});

describe('a fact', () => {
  const claims = { ...staff('handler'), purpose: 'handle' };

  it('opens what the rules give for its relation, until it is ended: at the next operation', async () => {
    expect(await emailFor(claims)).toBeUndefined();
    await relate('handling', 'subject:staff-handler');
    expect(await emailFor(claims)).toBe('ann@example.org');
    expect(await emailFor(claims, 'actor_writer')).toBe('ann@example.org');
    await owner`select privacy.unrelate(${party}, 'handling', 'subject:staff-handler')`;
    expect(await emailFor(claims)).toBeUndefined();
  });

  it('opens nothing else: not another group, another relation, another holder, another object', async () => {
    await relate('guarding', 'subject:staff-handler');
    await relate('handling', 'subject:somebody-else');
    expect(await emailFor(claims)).toBeUndefined();
    await relate('handling', 'subject:staff-handler');
    expect(await asked(claims, `select need from cases.needs`)).toEqual([]);
    const other = randomUUID();
    await owner`insert into cases.contacts values (${other}, 'other')`;
    expect(await asked(claims, `select email from cases.contacts where party_id = '${other}'`)).toEqual([]);
  });

  it.each([
    ['is over', `valid_until = now(), valid_from = now() - interval '1 day'`],
    ['is still to begin', `valid_from = now() + interval '1 day'`],
    ['is for another purpose', `purpose = 'quality'`],
  ])('that %s opens nothing', async (_, change) => {
    await relate('handling', 'subject:staff-handler');
    await owner.unsafe(`update privacy.relations set ${change} where object = '${party}'`);
    expect(await emailFor(claims)).toBeUndefined();
  });

  it('for the purpose of the operation counts', async () => {
    await relate('handling', 'subject:staff-handler', 'handle');
    expect(await emailFor(claims)).toBe('ann@example.org');
  });
});
