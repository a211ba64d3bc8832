import { randomUUID } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import {
  composeSchema,
  type OperationContext,
  operationContext,
  plannedReads,
  type RequestContext,
  stringifyResult,
} from '@verbonden/kit-graphql';
import { CursorSeal } from '@verbonden/kit-planner';
import { OperationPool, PipelinePool, type Tx } from '@verbonden/kit-postgres';
import { testDatabase, testKeys } from '@verbonden/kit-testing';
import { matrix, toRows } from '@verbonden/privacy-engine';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import postgres, { type Sql, type TransactionSql } from 'postgres';
import type { AboutPersonSource } from '../src/data/about-person-source.ts';
import { oversightDatabase } from '../src/data/oversight-database.ts';
import { privacyDomain } from '../src/privacy-domain.ts';

/** Somebody as their token says, with what the client adds. */
export interface Somebody {
  readonly sub: string;
  readonly kind: 'person' | 'staff' | 'service' | 'partner';
  readonly roles: readonly string[];
  readonly organisations?: readonly string[];
  readonly client?: string;
  readonly purpose?: string;
}

type Variables = Readonly<Record<string, unknown>>;

export interface OversightWorld {
  readonly urls: Awaited<ReturnType<typeof testDatabase>>['urls'];
  readonly schema: GraphQLSchema;
  /** What a command does as this actor, in a transaction of its own. */
  as<T>(actor: Somebody, command: (tx: Tx) => Promise<T>): Promise<T>;
  /** The answer to a registered operation, by its name, in Dutch; committed unless there is an error in it. */
  ask(actor: Somebody, operation: string, variables?: Variables): Promise<ExecutionResult>;
  /** A context in which these ids are announced on these channels. Whoever takes one ends it. */
  contextOf(actor: Somebody, announced: Readonly<Record<string, readonly string[]>>): OperationContext;
  /** The data of an answer without errors. @throws Error with the first error */
  data(actor: Somebody, operation: string, variables?: Variables): Promise<Record<string, never>>;
  /** A party that this subject is. */
  party(sub: string): Promise<string>;
  /** Records a fact as the domain that owns the relation does. */
  relate(
    owner: string,
    fact: { object: string; relation: string; holder: string; purpose?: string | null; until?: string },
  ): Promise<void>;
  /** Takes it away again. */
  unrelate(owner: string, object: string, fact: { relation: string; holder: string }): Promise<void>;
  /** From now on nobody is given data of this party any more, as the domain that keeps consents says. */
  noteEnding(party: string, cause: string): Promise<void>;
  /** Has its data kept and not used, or no more. */
  restrict(party: string, isRestricted: boolean): Promise<void>;
  /** Records that a subject acts for this holder too, such as a group. */
  join(sub: string, holder: string, role?: string): Promise<void>;
  /** Records for which organisation a service account works. */
  employ(client: string, organisation: string): Promise<void>;
  /** This holder accepted the charter in force. */
  acceptCharter(holder: string): Promise<void>;
  /** Ends a purpose for which an organisation received data, as the domain of the referral does. */
  requestDestruction(party: string, organisation: string, purpose: string): Promise<void>;
  /** So many of everything, of other people and organisations, and one of each about this party. */
  fill(rows: number, own: string): Promise<void>;
  /** Records what somebody saw with an answer, as the domain of that answer does. */
  recordDisclaimer(answer: string, seen: SeenDisclaimer): Promise<void>;
  /** Makes what is there look as if it was made that much earlier, as the owner of the schema. */
  backdate(table: keyof typeof backdated, id: string, by: string): Promise<void>;
  /** What only the owner of a schema can do: makes what is there look older. */
  asOwner(owner: string, work: (tx: TransactionSql) => Promise<unknown>): Promise<void>;
  /** Whether the erasure of this party counts as finished. */
  isErased(party: string): Promise<boolean>;
  /** The worker's own connection: it takes on no capability. */
  readonly worker: Sql;
  close(): Promise<void>;
}

export interface SeenDisclaimer {
  readonly party: string | null;
  readonly purpose: string;
  readonly language: string;
  readonly version?: number;
  /** The table of the answer, with its schema. */
  readonly kind?: string;
}

/** The disclaimer of each purpose as it is in force, on a screen: what people are shown unless a test says otherwise. */
const onScreen = { version: 1, language: 'nl', how: 'on-screen' };

export const anOfficer = (sub = 'anna', more: Partial<Somebody> = {}): Somebody => ({
  sub,
  kind: 'staff',
  client: 'desk',
  roles: ['privacy-officer'],
  purpose: 'oversight',
  ...more,
});

export const anAgent = (sub = 'kim', more: Partial<Somebody> = {}): Somebody => ({
  sub,
  kind: 'staff',
  client: 'desk',
  roles: ['kcc-agent'],
  purpose: 'emergency',
  ...more,
});

export const aCitizen = (sub: string, more: Partial<Somebody> = {}): Somebody => ({
  sub,
  kind: 'person',
  client: 'website',
  roles: ['citizen'],
  ...more,
});

/** By what a row is found, and the moments that say how old it is. */
const backdated = {
  emergency_accesses: { key: 'id', moments: ['opened_at', 'expires_at'] },
  acknowledgements: { key: 'id', moments: ['due_on', 'chased_at'] },
  data_requests: { key: 'id', moments: ['settled_at', 'waits_since'] },
  colleagues: { key: 'account', moments: ['told_at'] },
} as const;

export const aReason = 'Er is gemeld dat deze persoon in gevaar is.';

/** Oversight alone, under the shipped matrix; other domains keep what they are given. */
export async function oversightWorld(aboutPerson: readonly AboutPersonSource[] = []): Promise<OversightWorld> {
  const database = await testDatabase({ domains: [oversightDatabase()], matrix: toRows(matrix) });
  const pool = new OperationPool({ url: database.urls.api_actor, maxConnections: 6 });
  const worker = postgres(database.urls.worker_login, { max: 2, onnotice: () => {} });
  const migrator = postgres(database.urls.migrator_login, { max: 1, onnotice: () => {} });
  const domain = privacyDomain({ aboutPerson });
  const schema = composeSchema([domain]);
  const wire = new PipelinePool({ url: database.urls.api_actor, maxConnections: 3 });
  const server = new ApolloServer<RequestContext>({
    schema,
    includeStacktraceInErrorResponses: false,
    plugins: [plannedReads<RequestContext>({ schema, run: (request) => wire.run(request) })],
  });
  await server.start();
  const parts = {
    publicOperations: pool,
    actorOperations: pool,
    cursors: new CursorSeal(Buffer.alloc(32, 7)),
    keys: testKeys(),
  };
  const claimsOf = (actor: Somebody) => ({ iat: Math.floor(Date.now() / 1000), disclaimer: onScreen, ...actor });
  const ask: OversightWorld['ask'] = async (actor, operation, variables = {}) => {
    const source = domain.operations[operation] ?? operation;
    const kind = source.trimStart().startsWith('mutation') ? 'mutation' : 'query';
    const claims = { ...claimsOf(actor), operation };
    const contextValue = operationContext(parts, { kind, claims, ambient: { locale: 'nl' } });
    const { body } = await server.executeOperation({ query: source, variables: { ...variables } }, { contextValue });
    if (body.kind !== 'single') throw new Error('Expected one answer.');
    await contextValue.end(body.singleResult.errors ? 'rollback' : 'commit');
    return JSON.parse(stringifyResult(body.singleResult)) as ExecutionResult;
  };
  const asOwner = async (owner: string, work: (tx: TransactionSql) => Promise<unknown>): Promise<void> => {
    await migrator.begin(async (tx) => {
      await tx.unsafe('set local row_security = on');
      await tx.unsafe(`set local role ${owner}`);
      await work(tx);
    });
  };
  const relate: OversightWorld['relate'] = async (
    owner,
    { object, relation, holder, purpose = null, until = 'infinity' },
  ) => {
    await asOwner(
      owner,
      (tx) =>
        tx`select privacy.relate(${object}, ${relation}, ${holder}, ${purpose}, 'as the test says', ${until}::text::timestamptz)`,
    );
  };
  return {
    urls: database.urls,
    schema,
    worker,
    as: (actor, command) => pool.run({ capability: 'actor_writer', claims: claimsOf(actor) }, command),
    ask,
    contextOf: (actor, announced) =>
      operationContext(
        { ...parts, follow: (channel) => announcing(announced[channel] ?? []) },
        { kind: 'subscription', claims: claimsOf(actor), ambient: { locale: 'nl' } },
      ),
    async data(actor, operation, variables) {
      const { data, errors } = await ask(actor, operation, variables);
      if (errors?.[0]) throw new Error(`${errors[0].message} ${JSON.stringify(errors[0].extensions)}`);
      return (data ?? {}) as Record<string, never>;
    },
    relate,
    unrelate: (owner, object, { relation, holder }) =>
      asOwner(owner, (tx) => tx`select privacy.unrelate(${object}, ${relation}, ${holder})`),
    noteEnding: (party, cause) =>
      asOwner('profiles_owner', (tx) => tx`select privacy.note_ending(${party}, null, ${cause}, now())`),
    restrict: (party, isRestricted) =>
      asOwner('oversight_owner', (tx) =>
        isRestricted ? tx`select privacy.restrict(${party})` : tx`select privacy.lift_restriction(${party})`,
      ),
    async join(sub, holder, role) {
      await asOwner(
        'profiles_owner',
        (tx) => tx`
        insert into privacy.memberships (subject, holder, role) values (${`subject:${sub}`}, ${holder}, ${role ?? null})`,
      );
    },
    async employ(client, organisation) {
      await asOwner(
        'profiles_owner',
        (tx) =>
          tx`insert into privacy.memberships (subject, holder) values (${`client:${client}`}, ${`organisation:${organisation}`})`,
      );
    },
    async acceptCharter(holder) {
      await asOwner(
        'profiles_owner',
        (tx) =>
          tx`insert into privacy.charter_acceptances (holder, version, accepted_by) select ${holder}, max(version), 'test' from privacy.charters`,
      );
    },
    async requestDestruction(party, organisation, purpose) {
      await asOwner(
        'matches_owner',
        (tx) => tx`select oversight.request_destruction(${party}, ${organisation}, ${purpose}, 'purpose-ended')`,
      );
    },
    async fill(rows, own) {
      await asOwner('oversight_owner', async (tx) => {
        const many = `(select md5(n::text)::uuid as id, n from generate_series(1, ${rows}) n union all select '${own}', 0) e`;
        await tx.unsafe(`
          insert into oversight.rule_proposals (id, state, reason, based_on, proposed_by) select id, 'open', 'een goede reden', 1, 'x' from ${many};
          insert into oversight.charter_proposals (id, state, dutch, english, effective_at, reason, proposed_by)
            select id, 'open', 'x', 'x', now(), 'een goede reden', 'x' from ${many};
          insert into oversight.emergency_accesses (id, object, state, reason, opened_at, expires_at)
            select id, id, 'open', repeat('x', 20), now(), now() + interval '30 minutes' from ${many};
          insert into oversight.emergency_openers (access, opened_by) select id, 'x' from ${many};
          insert into oversight.data_requests (id, party, kind, state, received_on, due_on, details, opened_by)
            select id, id, 'access', 'open', current_date, current_date + 20, '', 'x' from ${many};
          insert into oversight.restrictions (id, party, kind, covers, until) select id, id, 'objection', array[id], now() from ${many};
          insert into oversight.acknowledgements (id, organisation, party, purpose, cause, due_on)
            select id, 'o' || n, id, 'support', 'erasure', current_date + 20 from ${many};
          insert into oversight.role_changes (id, subject, role, act, state, requested_by) select id, 'y', 'handler', 'assign', 'asked', 'x' from ${many};
          insert into privacy.relations (object, relation, holder, reason) select id, 'tasked', 'subject:kim', 'x' from ${many}`);
      });
      const admin = postgres(database.urls.admin, { max: 1, onnotice: () => {} });
      await admin`vacuum analyze`;
      await admin.end();
    },
    async recordDisclaimer(answer, { party, purpose, language, version = 1, kind = 'cases.answers' }) {
      await asOwner(
        'cases_owner',
        (tx) =>
          tx`select oversight.record_disclaimer(${answer}, ${kind}, ${party}, ${purpose}, ${version}, ${language}, 'website')`,
      );
    },
    async backdate(table, id, by) {
      const { key, moments } = backdated[table];
      const set = moments.map((moment) => `${moment} = ${moment} - $1::interval`).join(', ');
      await asOwner('oversight_owner', (tx) =>
        tx.unsafe(`update oversight.${table} set ${set} where ${key} = $2`, [by, id]),
      );
    },
    asOwner,
    async isErased(party) {
      let isErased = false;
      await asOwner('oversight_owner', async (tx) => {
        const found = await tx`select from oversight.erasures where party = ${party} and finished_at is not null`;
        isErased = found.length > 0;
      });
      return isErased;
    },
    async party(sub) {
      const id = randomUUID();
      await relate('profiles_owner', { object: id, relation: 'self', holder: `subject:${sub}` });
      return id;
    },
    async close() {
      await Promise.all([server.stop(), worker.end(), migrator.end(), pool.close(), wire.close()]);
      await database.close();
    },
  };
}

async function* announcing(ids: readonly string[]): AsyncGenerator<string> {
  yield* ids;
}
