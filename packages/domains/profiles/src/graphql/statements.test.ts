import { CursorSeal, explained, PlanStore, slowSpots } from '@verbonden/kit-planner';
import { PipelinePool, type Tx } from '@verbonden/kit-postgres';
import { Kind, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ProfilesApi, profilesApi } from '../../test/profiles-api.ts';
import { anAgent, anId, aPerson, partyIn, type Somebody } from '../../test/profiles-world.ts';
import { findCallers } from '../data/find-callers.ts';
import { recordCaller } from '../data/record-caller.ts';
import { suggestDuplicates } from '../data/suggest-duplicates.ts';
import { profiles } from '../profiles-domain.ts';

const people = 3000;
const identity = { givenName: 'Test', familyName: 'Persoon', bornOn: '1980-01-01' };
const agent = anAgent('kcc');
const secret = Buffer.alloc(32, 1);

let api: ProfilesApi;
let pool: PipelinePool;
let own: string;
let caller: string;
beforeAll(async () => {
  api = await profilesApi();
  pool = new PipelinePool({ url: api.urls.api_actor, maxConnections: 1 });
  own = await api.person('an');
  const recorded = { id: anId(), language: 'nl', identity };
  caller = partyIn(await api.as(agent, (tx) => recordCaller(tx, recorded, '2026-03-01')));
  const everybody = `select md5(n::text)::uuid as id, n from generate_series(1, ${people}) n`;
  await api.admin.unsafe(`
    insert into profiles.parties (id, kind, language) select id, 'person', 'nl' from (${everybody}) e;
    insert into profiles.contacts (party_id, street, house_number, postal_code, municipality)
      select id, 'Straat ' || n, n::text, '3000', 'Demostad' from (${everybody}) e;
    insert into profiles.stated_identities (party_id, given_name, family_name, born_on)
      select id, 'Test', 'Persoon ' || n, date '1950-01-01' + n from (${everybody}) e;
    insert into profiles.digital_addresses (party_id, id, kind, address) select id, id, 'mail', 'p' || n || '@example.org' from (${everybody}) e;
    insert into profiles.consents (party_id, id, activity, wording) select id, id, 'newsletter', 'w' from (${everybody}) e;
    insert into profiles.mandates (id, party_id, side, scope, ends_at) select id, id, 'given', '{ask}', now() + interval '1 day' from (${everybody}) e;
    insert into profiles.capacities (party_id, organisation_id, organisation_name, number, source)
      select id, md5('1')::uuid, 'x', 'x', 'login' from (${everybody}) e;
    insert into privacy.relations (object, relation, holder, reason) select id, 'self', 'subject:p' || n, 'test' from (${everybody}) e;`);
  await api.admin`vacuum analyze`;
});
afterAll(async () => {
  await pool.close();
  await api.close();
});

describe('a registered question', () => {
  it.each<[string, string, Somebody, () => string]>([
    ['MyProfile', 'a person', aPerson('an'), () => own],
    ['PartyPage', 'a person', aPerson('an'), () => own],
    ['PartyPage', 'who is in contact', agent, () => caller],
    ['PartyPage', 'who is not', anAgent('other'), () => caller],
    ['OrganisationPage', 'a person', aPerson('an'), () => own],
  ])('%s of %s reads by index, and little more than it gives', async (name, _who, actor, id) => {
    const text = profiles.operations[name] ?? '';
    const document = parse(text);
    const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    if (!operation) throw new Error(`${name} holds no operation`);
    const found = new PlanStore(api.schema).find({ document, hash: text, operation, variables: { id: id() } });
    if (found.kind !== 'planned') throw new Error(found.reason);
    const request = {
      variables: found.variables,
      ambient: { locale: 'nl' },
      cursors: new CursorSeal(Buffer.alloc(32, 7)),
    };
    const [row] = await pool.run({
      capability: found.plan.capability,
      claims: { iat: Math.floor(Date.now() / 1000), client: 'test', ...actor },
      name: `explain ${name} ${actor.sub}`,
      text: explained(found.plan.text),
      values: found.plan.bindings.map((bind) => bind(request)),
    });
    expect(slowSpots(row?.[0] ?? '[]')).toEqual([]);
  });
});

describe('looking for people', () => {
  /** How many rows of each large table were read one after the other by this work. */
  const scanned = (work: (tx: Tx) => Promise<unknown>) =>
    api.as(agent, async (tx) => {
      await work(tx);
      const rows = await tx.execute<{ name: string }>(
        "select relname as name from pg_stat_xact_user_tables where schemaname in ('profiles', 'privacy') and seq_tup_read > 1000",
      );
      return rows.map(({ name }) => name);
    });

  it.each([
    { by: 'nameAndBirthDate', name: 'persoon', bornOn: '1950-02-01' },
    { by: 'number', number: 'p7@example.org' },
    { by: 'address', street: 'straat', houseNumber: '12', postalCode: '3000' },
  ] as const)('by $by reads by index', async (sought) => {
    const found: unknown[] = [];
    expect(await scanned(async (tx) => found.push(await findCallers(tx, sought, secret)))).toEqual([]);
    expect(found).toMatchObject([{ callers: [{}], hasMore: false }]);
  });

  it('who may be the same reads by index', async () => {
    expect(await scanned((tx) => suggestDuplicates(tx, caller))).toEqual([]);
  });
});
