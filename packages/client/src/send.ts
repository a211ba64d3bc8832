import type { CallOptions, ClientOptions } from './client-options.ts';
import type { Operation } from './operation.ts';
import { failure, type Result } from './result.ts';

/** An answer, or a failure with the pause after which trying again may help (null: it will not). */
export type Attempt<Data> = { readonly result: Result<Data>; readonly retryAfterInMs: number | null };

export type Form = 'id' | 'text';

const busy = new Set([429, 502, 503, 504]);
const longestUrl = 2000;

interface Answer {
  readonly data?: unknown;
  readonly errors?: unknown;
}

type Errors = readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];

/** Sends one operation once: a query of nobody in particular by GET, so that caches on the way may answer; by id or with its full text. */
export async function send<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  settings: ClientOptions & CallOptions & { readonly form: Form },
): Promise<Attempt<Data>> {
  const signal = AbortSignal.any(
    [AbortSignal.timeout(settings.timeoutInMs ?? 10_000), settings.signal].filter((each) => each !== undefined),
  );
  let headers: Record<string, string>;
  try {
    headers = await orAborted(headersOf(settings), signal);
  } catch (error) {
    const noToken = failure('NO_TOKEN', 'The access token could not be had.');
    return { result: signal.aborted ? failureOf(error, settings.signal) : noToken, retryAfterInMs: null };
  }
  let request: ReturnType<typeof requestOf>;
  try {
    request = requestOf(operation, variables, { ...settings, headers });
  } catch (error) {
    const message = `The variables cannot be written as JSON: ${error instanceof Error ? error.message : String(error)}`;
    return { result: failure('BAD_VARIABLES', message), retryAfterInMs: null };
  }
  try {
    const response = await (settings.fetch ?? fetch)(request.url, { ...request.init, signal });
    return attemptOf<Data>(response, await response.text());
  } catch (error) {
    return { result: failureOf(error, settings.signal), retryAfterInMs: error instanceof TypeError ? 0 : null };
  }
}

/** The work's outcome, or the signal's reason as soon as there is one. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason as Error);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

async function headersOf({
  token,
  locale,
  purpose,
  capacity,
  disclaimer,
  correlationId,
}: ClientOptions & CallOptions): Promise<Record<string, string>> {
  const bearer = typeof token === 'function' ? await token() : token;
  return {
    accept: 'application/graphql-response+json, application/json;q=0.9',
    ...(locale && { 'accept-language': locale }),
    ...(purpose && { 'verbonden-purpose': purpose }),
    ...(capacity && { 'verbonden-capacity': capacity }),
    ...(disclaimer && {
      'verbonden-disclaimer': `${disclaimer.version}; ${disclaimer.language}; ${disclaimer.how}`,
    }),
    ...(correlationId && { 'x-correlation-id': correlationId }),
    ...(bearer && { authorization: `Bearer ${bearer}` }),
  };
}

function requestOf<Data, Variables>(
  { id, text, kind }: Operation<Data, Variables>,
  variables: Variables,
  { url, form, headers }: { readonly url: string; readonly form: Form; readonly headers: Record<string, string> },
) {
  // What somebody may see is in no cache, and what they ask with is for no address.
  if (kind === 'query' && form === 'id' && !('authorization' in headers)) {
    const search = new URLSearchParams({ documentId: `sha256:${id}`, variables: JSON.stringify(variables ?? {}) });
    const address = `${url}${url.includes('?') ? '&' : '?'}${search.toString()}`;
    if (address.length <= longestUrl) return { url: address, init: { method: 'GET', headers } };
  }
  const extensions = { persistedQuery: { version: 1, sha256Hash: id } };
  const body = JSON.stringify({ ...(form === 'text' && { query: text }), variables, extensions });
  return { url, init: { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body } };
}

function attemptOf<Data>(response: Response, text: string): Attempt<Data> {
  const seconds = Number(response.headers.get('retry-after') ?? 0) || 0;
  const retryAfterInMs = busy.has(response.status) ? seconds * 1000 : null;
  const answer = answerIn(text);
  if (!answer) {
    // A proxy on the way answers so when its server is away.
    const message = `The API answered ${response.status} with something that is not JSON.`;
    return { result: failure('BAD_ANSWER', message), retryAfterInMs };
  }
  const [error] = Array.isArray(answer.errors) ? (answer.errors as Errors) : [];
  if (!error) {
    if (answer.data === undefined || answer.data === null) {
      return { result: failure('BAD_ANSWER', `The API answered ${response.status} without data.`), retryAfterInMs };
    }
    return { result: { ok: true, data: answer.data as Data }, retryAfterInMs: null };
  }
  const { code = 'BAD_ANSWER', correlationId, ...facts } = error.extensions ?? {};
  return {
    result: failure(String(code), error.message, {
      facts,
      ...(typeof correlationId === 'string' && { correlationId }),
    }),
    retryAfterInMs,
  };
}

/** Null for what is no JSON. */
function answerIn(text: string): Answer | null {
  try {
    return Object(JSON.parse(text)) as Answer;
  } catch {
    return null;
  }
}

function failureOf(error: unknown, signal: AbortSignal | undefined) {
  if (signal?.aborted) return failure('ABORTED', 'The caller ended the request.');
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    return failure('TIMED_OUT', 'The API did not answer in time.');
  }
  return failure('NETWORK', 'The API could not be reached.');
}
