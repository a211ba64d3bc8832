import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute, GraphQLError } from 'graphql';
import type { TracedContext } from '../graphql/operation-facts.ts';

/** What an event stream yields to its listener. */
type Events = AsyncIterableIterator<ExecutionResult>;

/**
 * The events of a subscription, each answered by an operation of its own: as the listener is then, in a transaction that is committed before the
 * event is told, log included. An event whose every field is null is not for this listener, and is not told.
 */
export async function freshEvents(
  args: ExecutionArgs,
  newContext: () => TracedContext,
): Promise<Events | ExecutionResult> {
  const opening = newContext();
  const source = await endingIn(opening, () => createSourceEventStream({ ...args, contextValue: opening }));
  if (!(Symbol.asyncIterator in source)) return source;
  const payloads = source[Symbol.asyncIterator]();
  const next = async (): Promise<IteratorResult<ExecutionResult>> => {
    for (;;) {
      const { done, value } = await payloads.next();
      if (done) return { done: true, value: undefined };
      const answer = await answerTo({ ...args, rootValue: value }, newContext());
      if (isTold(answer)) return { done: false, value: answer };
    }
  };
  const events: Events = {
    next,
    return: async () => {
      await payloads.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => events,
  };
  return events;
}

/** What the work yields, with nothing left open or behind. */
export async function endingIn<T>(context: TracedContext, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    await context.end('rollback');
  }
}

async function answerTo(args: ExecutionArgs, context: TracedContext): Promise<ExecutionResult> {
  try {
    const answer = await execute({ ...args, contextValue: context });
    const isUndone = context.hasFailed();
    await context.end(isUndone ? 'rollback' : 'commit');
    return isUndone ? { ...answer, data: null } : answer;
  } catch (error) {
    await context.end('rollback').catch(() => undefined);
    return { data: null, errors: [toGraphqlError(error)] };
  }
}

function isTold({ data, errors }: ExecutionResult): boolean {
  return errors !== undefined || Object.values(data ?? {}).some((value) => value !== null);
}

/** Without its words, which may quote a value; with itself behind it, for its code and the log. */
function toGraphqlError(error: unknown): GraphQLError {
  return new GraphQLError('The event could not be answered.', { originalError: error instanceof Error ? error : null });
}
