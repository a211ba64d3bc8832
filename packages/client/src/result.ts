/** What came back: data, or why there is none. Nothing is thrown for what can happen in a good program. */
export type Result<Data> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly error: ClientError };

export interface ClientError {
  /** A code of the API (`NOT_FOUND`, `RATE_LIMITED`, …) or one of the client: NETWORK, TIMED_OUT, ABORTED, BAD_ANSWER, BAD_VARIABLES, NO_TOKEN. */
  readonly code: string;
  /** For a person, in the language of the request; for the client's own codes in English. */
  readonly message: string;
  /** To mention when reporting a problem. */
  readonly correlationId?: string;
  /** The facts of the API's error, such as which limit and its maximum. */
  readonly facts: Readonly<Record<string, unknown>>;
}

export function failure(code: string, message: string, rest: Partial<Omit<ClientError, 'code' | 'message'>> = {}) {
  return { ok: false, error: { code, message, facts: {}, ...rest } } as const;
}
