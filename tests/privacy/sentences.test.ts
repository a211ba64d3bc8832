import { randomUUID } from 'node:crypto';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statedPurposes } from './cells/expected.ts';
import { groupTables, tableName } from './fixture/fixture-tables.ts';
import type { Sentence } from './sentences/sentence.ts';
import { sentences } from './sentences/sentences.ts';
import { asActor } from './world/as-actor.ts';
import { type PrivacyDatabase, privacyDatabaseForTests } from './world/privacy-database.ts';

const statement = {
  read: (table: string) => `select object from ${table} where object = $1`,
  change: (table: string) => `update ${table} set value = value where object = $1 returning object`,
  remove: (table: string) => `delete from ${table} where object = $1 returning object`,
  create: (table: string) =>
    `insert into ${table} (id, object, subject, value) values (gen_random_uuid(), $1, $1, 'new')`,
} as const;

describe('sentences, as a citizen, a handler or a judge would say them', () => {
  let arranged: PrivacyDatabase;
  let api: Sql;
  beforeAll(async () => {
    arranged = await privacyDatabaseForTests();
    api = postgres(arranged.database.urls.api_actor, { max: 1, onnotice: () => {} });
  });
  afterAll(async () => {
    await api?.end();
    await arranged?.close();
  });

  test('there are at least sixty, each said once', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(60);
    expect(new Set(sentences.map(({ says }) => says)).size).toBe(sentences.length);
  });

  test.each(sentences.map((sentence) => [sentence.says, sentence] as const))('%s', async (_, sentence) => {
    const { object, claims, capacity } = await arrange(arranged.admin, sentence);
    const { mayFor, groups, actions = ['read'] } = sentence;
    for (const purpose of mayFor === undefined ? statedPurposes : [mayFor]) {
      const done: string[] = [];
      for (const group of groups) {
        for (const action of actions) {
          const text = statement[action](`fixture.${tableName(group)}`);
          const rows = await asActor(
            api,
            { claims, purpose, capacity },
            async (tx) => (await tx.unsafe(text, [object])).count,
          ).catch((error: unknown) => {
            if (['V0402', '42501'].includes((error as { readonly code?: string }).code ?? '')) return 0;
            throw error;
          });
          if (rows > 0) done.push(`${action} ${group}`);
        }
      }
      const all = groups.flatMap((group) => actions.map((action) => `${action} ${group}`));
      expect({ purpose, done }).toEqual({ purpose, done: mayFor === undefined ? [] : all });
    }
  });
});

const periods = {
  relationEnded: ['-2 hours', '0 hours'],
  notYet: ['1 hour', '2 hours'],
  always: ['-2 hours', 'infinity'],
} as const;

/** An object with a row in every group, and somebody who stands to it as the sentence says. */
async function arrange(admin: Sql, { who, relation, when }: Sentence) {
  const [object, sub, party] = [randomUUID(), randomUUID(), randomUUID()];
  const self = who.kind === 'partner' ? `client:${sub}` : `subject:${sub}`;
  const holder = await admin.begin(async (tx) => {
    const joined = [`group:${sub}`, `mandate:${sub}`, `party:${party}`, `organisation:${sub}`];
    await tx`set local role cases_owner`;
    for (const one of joined) await tx`insert into privacy.memberships (subject, holder) values (${self}, ${one})`;
    if (relation === 'nothing') return null;
    const [from, until] = periods[when === 'relationEnded' || when === 'notYet' ? when : 'always'];
    const holder = holderOf(relation, who.kind, { sub, party });
    const purpose = when === 'otherPurpose' ? 'quality' : null;
    await tx`insert into privacy.relations (object, relation, holder, purpose, reason, valid_from, valid_until)
      values (${object}, ${relation}, ${holder}, ${purpose}, 'test', now() + ${from}::interval,
        case when ${until} = 'infinity' then 'infinity' else now() + nullif(${until}, 'infinity')::interval end)`;
    return holder;
  });
  for (const group of Object.keys(groupTables)) {
    await admin.unsafe(`insert into fixture.${tableName(group)} values (gen_random_uuid(), $1, $1, 'x')`, [object]);
  }
  if (when !== 'charterRefused') {
    await admin`insert into privacy.charter_acceptances (holder, version, accepted_by)
      values (${`subject:${sub}`}, 1, 'test'), (${`organisation:${sub}`}, 1, 'test')`;
  }
  expect(holder === null).toBe(relation === 'nothing');
  const claims =
    who.kind === 'anonymous' ? {} : { sub, iat: 1, kind: who.kind, client: sub, roles: who.roles, organisations: [] };
  return { object, claims, capacity: who.kind === 'person' && when !== 'capacityNotChosen' ? party : null };
}

/** By whom a relation of this kind is held in the city. */
function holderOf(
  relation: string,
  kind: string,
  { sub, party }: { readonly sub: string; readonly party: string },
): string {
  if (relation === 'capacity') return `party:${party}`;
  if (relation.startsWith('mandate')) return `mandate:${sub}`;
  if (relation === 'guarding') return 'role:kcc-agent';
  if (relation === 'handling' && kind === 'staff') return `group:${sub}`;
  if (relation === 'offered' || relation === 'engaged' || kind === 'partner') return `organisation:${sub}`;
  return `subject:${sub}`;
}
