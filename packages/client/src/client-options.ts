export interface ClientOptions {
  /** The address of the API, for example `https://api.example.be/graphql`. */
  readonly url: string;
  readonly fetch?: typeof globalThis.fetch;
  /** The language to read in: `nl`, `nl-be-x-formal`, `nl-be-x-informal` or `en`. */
  readonly locale?: string;
  /** For which purpose data about people are asked, by its name in the privacy matrix: an operation has its own, this narrows them. */
  readonly purpose?: string;
  /** The business or association for which somebody acts, by its id. */
  readonly capacity?: string;
  /** The access token, or how to get one that is still valid. */
  readonly token?: string | (() => string | null | Promise<string | null>);
  /** For one attempt, getting the token included. */
  readonly timeoutInMs?: number;
  /** How often a query is tried again after a network error or a busy server. A mutation never is. */
  readonly retries?: number;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
  readonly timeoutInMs?: number;
  readonly locale?: string;
  readonly purpose?: string;
  readonly capacity?: string;
  readonly correlationId?: string;
}
