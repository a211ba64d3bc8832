/** The disclaimer of a purpose as somebody saw, heard or read it; `privacyMatrix` has the text and version in force. */
export interface ShownDisclaimer {
  readonly version: number;
  /** Two letters: `nl`. */
  readonly language: string;
  readonly how: 'on-screen' | 'read-out' | 'on-paper';
}

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
  /** What the person was shown before they gave the data that a change holds. A change that takes data of a person is refused without it. */
  readonly disclaimer?: ShownDisclaimer;
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
  readonly disclaimer?: ShownDisclaimer;
  readonly correlationId?: string;
}
