import { createHash } from 'node:crypto';
import { composeSchema, operationContext } from '@verbonden/kit-graphql';
import { answerText, CursorSeal, PlanStore } from '@verbonden/kit-planner';
import { OperationPool, PipelinePool } from '@verbonden/kit-postgres';
import { testKeys } from '@verbonden/kit-testing';
import { type ExecutionResult, type GraphQLSchema, graphql, Kind, parse } from 'graphql';
import { content } from '../src/content-domain.ts';
import { type ContentWorld, contentWorld } from './content-world.ts';

type Variables = Readonly<Record<string, unknown>>;

export interface ContentApi extends ContentWorld {
  readonly schema: GraphQLSchema;
  /**
   * The answer to an operation as anybody on the street gets it, in plain Dutch unless it says otherwise.
   * @throws Error when one planned statement and graphql-js do not give the same, in the same order of keys
   */
  ask(operation: string, variables?: Variables): Promise<ExecutionResult>;
  /** The data of an answer without errors. @throws Error with the first error */
  data(operation: string, variables?: Variables): Promise<Readonly<Record<string, unknown>>>;
  /** The statement that answers the operation, or null when it is left to graphql-js. */
  planned(operation: string, variables?: Variables): Promise<unknown>;
}

/** The public schema of content alone, over a database of its own. */
export async function contentApi(): Promise<ContentApi> {
  const world = await contentWorld();
  const pool = new PipelinePool({ url: world.urls.api_public, maxConnections: 4 });
  const schema = composeSchema([content]);
  const plans = new PlanStore(schema);
  const cursors = new CursorSeal(Buffer.alloc(32, 7));
  const ambient = { locale: 'nl' };
  const operations = new OperationPool({ url: world.urls.api_public, maxConnections: 4 });
  const parts = { publicOperations: operations, actorOperations: operations, cursors, keys: testKeys() };
  const planned: ContentApi['planned'] = async (source, variables = {}) => {
    const document = parse(source);
    const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    if (!operation) return null;
    const found = plans.find({ document, hash: nameOf(source), operation, variables });
    if (found.kind === 'notPlanned') return null;
    const { plan } = found;
    const request = { variables: found.variables, ambient, cursors };
    const values = plan.bindings.map((bind) => bind(request));
    const [row] = await pool.run({ capability: plan.capability, claims: {}, name: plan.name, text: plan.text, values });
    return JSON.parse(await answerText(row?.[0] ?? 'null', plan, { ...request, keys: parts.keys }));
  };
  const ask: ContentApi['ask'] = async (source, variables = {}) => {
    const contextValue = operationContext(parts, { kind: 'query', claims: {}, ambient });
    const answered = await graphql({ schema, source, variableValues: variables, contextValue });
    await contextValue.end('commit');
    const answer = JSON.parse(JSON.stringify(answered)) as ExecutionResult;
    if (answer.errors) return answer;
    const other = await planned(source, variables);
    if (other !== null && JSON.stringify(other) !== JSON.stringify(answer.data)) {
      throw new Error(`Planned: ${JSON.stringify(other)}\nby graphql-js: ${JSON.stringify(answer.data)}`);
    }
    return answer;
  };
  return {
    ...world,
    schema,
    ask,
    planned,
    async data(operation, variables) {
      const { data, errors } = await ask(operation, variables);
      if (errors?.[0]) throw new Error(errors[0].message);
      return data ?? {};
    },
    async close() {
      await Promise.all([pool.close(), operations.close()]);
      await world.close();
    },
  };
}

function nameOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
