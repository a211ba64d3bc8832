import Negotiator from 'negotiator';

export type ResponseType = 'application/json' | 'application/graphql-response+json';

const offered: readonly ResponseType[] = ['application/json', 'application/graphql-response+json'];

/** What the client wants its GraphQL answer to be; null when it takes neither form. */
export function responseTypeOf(accept: string | undefined): ResponseType | null {
  if (accept === undefined || accept === '*/*' || accept === 'application/json') return 'application/json';
  if (accept === 'application/graphql-response+json') return accept;
  const chosen = new Negotiator({ headers: { accept } }).mediaType([...offered]);
  return offered.find((type) => type === chosen) ?? null;
}

/** True when a browser asks for a page rather than for data. */
export function wantsPage(accept: string | undefined): boolean {
  if (!accept?.includes('text/html')) return false;
  return new Negotiator({ headers: { accept } }).mediaType([...offered, 'text/html']) === 'text/html';
}
