import type { CallOptions, ClientOptions } from './client-options.ts';
import { operations } from './generated/operations.ts';
import type { Operation } from './operation.ts';
import type { Result } from './result.ts';
import { runOperation } from './run-operation.ts';

type Operations = typeof operations;

type Call<O> =
  O extends Operation<infer Data, infer Variables>
    ? Record<string, never> extends Variables
      ? (variables?: Variables, options?: CallOptions) => Promise<Result<Data>>
      : (variables: Variables, options?: CallOptions) => Promise<Result<Data>>
    : never;

/** One function per registered operation. */
export type Client = { readonly [Name in keyof Operations]: Call<Operations[Name]> } & {
  /** Runs an operation of your own making, under the same rules. */
  run<Data, Variables>(
    operation: Operation<Data, Variables>,
    variables: Variables,
    options?: CallOptions,
  ): Promise<Result<Data>>;
};

/** A client of the Verbonden API. It holds no state: make one per address, use it everywhere. */
export function createClient(options: ClientOptions): Client {
  const run: Client['run'] = (operation, variables, call = {}) =>
    runOperation(operation, variables, { ...options, ...call });
  const calls = Object.entries<Operation<unknown, never>>(operations).map(([name, operation]) => [
    name,
    (variables: unknown = {}, call?: CallOptions) => run(operation, variables as never, call),
  ]);
  return { ...Object.fromEntries(calls), run } as Client;
}
