import type { CallOptions, ClientOptions } from './client-options.ts';
import type { Operation } from './operation.ts';
import { failure, type Result } from './result.ts';
import { type Form, send } from './send.ts';

const longestPauseInMs = 5000;

/** Sends an operation until it has an answer worth keeping: by id first, with its text when the API does not know the id. */
export async function runOperation<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  settings: ClientOptions & CallOptions,
): Promise<Result<Data>> {
  const retries = operation.kind === 'query' ? (settings.retries ?? 2) : 0;
  let form: Form = 'id';
  for (let retried = 0; ; ) {
    const { result, retryAfterInMs } = await send(operation, variables, { ...settings, form });
    if (result.ok) return result;
    if (form === 'id' && result.error.code === 'PERSISTED_QUERY_NOT_FOUND') {
      form = 'text';
      continue;
    }
    if (retryAfterInMs === null || retried >= retries || retryAfterInMs > longestPauseInMs) return result;
    retried += 1;
    // Clients that failed together should not come back together.
    await pause(Math.max(retryAfterInMs, 100 * 2 ** retried * (0.5 + Math.random())), settings.signal);
    if (settings.signal?.aborted) return failure('ABORTED', 'The caller ended the request.');
  }
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', done, { once: true });
  });
}
