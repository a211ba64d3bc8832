import { randomBytes } from 'node:crypto';
import type { Place } from './place.ts';
import type { PrivacyWorld } from './privacy-world.ts';

export interface Answer {
  readonly status: number;
  /** As it came over the wire. */
  readonly body: string;
  readonly data: Readonly<Record<string, unknown>> | null;
  /** The code of each error. */
  readonly codes: readonly string[];
  /** Under which the request is found in the log. */
  readonly trace: string;
}

export interface Request {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly purpose?: string | null;
  /** Instead of the token of the persona. */
  readonly bearer?: string;
  /** Under which it is logged; drawn when there is none. */
  readonly trace?: string;
}

/** What the API answers this persona, over HTTP, with a token of the identity provider. */
export async function ask(world: PrivacyWorld, { persona, capacity }: Place, request: Request): Promise<Answer> {
  const bearer = request.bearer ?? (await world.tokens.bearerOf(persona));
  const { trace = randomBytes(16).toString('hex') } = request;
  const response = await fetch(world.api.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      // The same for every question, so that equal answers are equal to the byte.
      'x-correlation-id': 'privacy-tests',
      traceparent: `00-${trace}-${randomBytes(8).toString('hex')}-01`,
      ...(bearer === undefined ? {} : { authorization: bearer }),
      ...(request.purpose ? { 'verbonden-purpose': request.purpose } : {}),
      ...(capacity === null ? {} : { 'verbonden-capacity': capacity }),
      'verbonden-disclaimer': '1; nl; on-screen',
    },
    body: JSON.stringify({ query: request.query, variables: request.variables ?? {} }),
  });
  const body = await response.text();
  const { data = null, errors = [] } = JSON.parse(body) as {
    readonly data?: Answer['data'];
    readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
  };
  return { status: response.status, body, data, codes: errors.map(({ extensions }) => extensions?.code ?? ''), trace };
}
