import { createHash } from 'node:crypto';
import { composeSchema, operationContext } from '@verbonden/kit-graphql';
import type { KeyStore } from '@verbonden/kit-keys';
import { answerText, CursorSeal, PlanStore } from '@verbonden/kit-planner';
import { OperationPool, PipelinePool } from '@verbonden/kit-postgres';
import { testKeys } from '@verbonden/kit-testing';
import { privacyDomain } from '@verbonden/privacy';
import { type GraphQLSchema, graphql, Kind, type OperationDefinitionNode, OperationTypeNode, parse } from 'graphql';
import { profiles } from '../src/profiles-domain.ts';
import { onScreen, type ProfilesWorld, profilesWorld, type Somebody } from './profiles-world.ts';

type Variables = Readonly<Record<string, unknown>>;
interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string }[];
}

export interface ProfilesApi extends ProfilesWorld {
  readonly schema: GraphQLSchema;
  readonly keys: KeyStore;
  /**
   * The answer to a registered operation (by its name) or another (by its text), as this actor.
   * @throws Error when one planned statement and graphql-js do not give the same
   */
  ask(actor: Somebody | null, operation: string, variables?: Variables): Promise<Answer>;
  /** What the first field of an answer without errors holds. @throws Error with the first error */
  field<T = Readonly<Record<string, unknown>> | null>(
    actor: Somebody | null,
    operation: string,
    variables?: Variables,
  ): Promise<T>;
}

/** The profiles alone, or with the officers' domain beside them, over a database of their own. */
export async function profilesApi({ hasOversight = false } = {}): Promise<ProfilesApi> {
  const world = await profilesWorld();
  const operations = new OperationPool({ url: world.urls.api_actor, maxConnections: 4 });
  const pool = new PipelinePool({ url: world.urls.api_actor, maxConnections: 2 });
  const schema = composeSchema(hasOversight ? [profiles, privacyDomain({ aboutPerson: [] })] : [profiles]);
  const plans = new PlanStore(schema);
  const keys = testKeys();
  const cursors = new CursorSeal(Buffer.alloc(32, 7));
  const ambient = { locale: 'nl' };
  const parts = { publicOperations: operations, actorOperations: operations, cursors, keys };

  const planned = async (claims: Variables, source: string, variables: Variables): Promise<unknown> => {
    const document = parse(source);
    const found = plans.find({ document, hash: hashOf(source), operation: operationIn(source), variables });
    if (found.kind === 'notPlanned') return undefined;
    const { plan } = found;
    const request = { variables: found.variables, ambient, cursors, keys };
    const values = plan.bindings.map((bind) => bind(request));
    const { capability, name, text } = plan;
    const [row] = await pool.run({ capability, claims, name, text, values });
    return JSON.parse(await answerText(row?.[0] ?? 'null', plan, request));
  };

  const ask: ProfilesApi['ask'] = async (actor, operation, variables = {}) => {
    const source = profiles.operations[operation] ?? operation;
    const claims = actor ? { iat: Math.floor(Date.now() / 1000), client: 'test', disclaimer: onScreen, ...actor } : {};
    const kind = operationIn(source).operation;
    const contextValue = operationContext(parts, { kind, claims, ambient });
    const answered = await graphql({ schema, source, variableValues: variables, contextValue });
    const answer = JSON.parse(JSON.stringify(answered)) as Answer;
    await contextValue.end(answer.errors ? 'rollback' : 'commit');
    const other =
      answer.errors || kind !== OperationTypeNode.QUERY ? undefined : await planned(claims, source, variables);
    if (other !== undefined && JSON.stringify(other) !== JSON.stringify(answer.data)) {
      throw new Error(`Planned: ${JSON.stringify(other)}\nby graphql-js: ${JSON.stringify(answer.data)}`);
    }
    return answer;
  };

  return {
    ...world,
    schema,
    keys,
    ask,
    async field<T>(actor: Somebody | null, operation: string, variables?: Variables) {
      const { data, errors } = await ask(actor, operation, variables);
      if (errors?.[0]) throw new Error(errors[0].message);
      return Object.values(data ?? {})[0] as T;
    },
    async close() {
      await pool.close();
      await operations.close();
      await world.close();
    },
  };
}

function operationIn(source: string): OperationDefinitionNode {
  const operation = parse(source).definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('There is no operation in it.');
  return operation;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
