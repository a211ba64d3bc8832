import { operationIdOf } from '../operations/registered-operations.ts';

/** An operation as a client asked for it, whichever way it came in. */
export interface GraphqlRequest {
  readonly query?: string;
  readonly operationName?: string;
  readonly variables?: Record<string, unknown>;
  readonly extensions?: Record<string, unknown>;
}

/** Why a request is no GraphQL request; `field` is the part that is wrong. */
export type MalformedRequest =
  | { readonly kind: 'notJson' }
  | { readonly kind: 'batch' }
  | { readonly kind: 'noOperation' }
  | { readonly kind: 'otherId' }
  | { readonly kind: 'wrongField'; readonly field: string; readonly expected: 'string' | 'object' | 'once' | 'json' };

export function graphqlRequestOfBody(body: Buffer): GraphqlRequest | MalformedRequest {
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    return { kind: 'notJson' };
  }
  if (Array.isArray(value)) return { kind: 'batch' };
  return isObject(value) ? checked(value) : { kind: 'notJson' };
}

export function graphqlRequestOfSearch(search: URLSearchParams): GraphqlRequest | MalformedRequest {
  const value: Record<string, unknown> = {};
  for (const field of ['query', 'operationName', 'documentId', 'variables', 'extensions']) {
    const given = search.getAll(field);
    if (given.length > 1) return { kind: 'wrongField', field, expected: 'once' };
    const [text] = given;
    if (text === undefined || text === '') continue;
    if (field !== 'variables' && field !== 'extensions') {
      value[field] = text;
      continue;
    }
    try {
      value[field] = JSON.parse(text);
    } catch {
      return { kind: 'wrongField', field, expected: 'json' };
    }
  }
  return checked(value);
}

export function isMalformed(request: GraphqlRequest | MalformedRequest): request is MalformedRequest {
  return 'kind' in request;
}

function checked(value: Record<string, unknown>): GraphqlRequest | MalformedRequest {
  const { query, operationName, variables, extensions, documentId } = value;
  for (const [field, given] of Object.entries({ query, operationName, documentId })) {
    if (given !== undefined && given !== null && typeof given !== 'string')
      return { kind: 'wrongField', field, expected: 'string' };
  }
  for (const [field, given] of Object.entries({ variables, extensions })) {
    if (given !== undefined && given !== null && !isObject(given))
      return { kind: 'wrongField', field, expected: 'object' };
  }
  const named = withDocumentId(isObject(extensions) ? extensions : undefined, documentId);
  const persisted = named?.['persistedQuery'];
  if (persisted === undefined || persisted === null) {
    if (typeof query !== 'string') return { kind: 'noOperation' };
  } else {
    if (!isPersistedQuery(persisted))
      return { kind: 'wrongField', field: 'extensions.persistedQuery', expected: 'object' };
    if (typeof query === 'string' && operationIdOf(query) !== persisted.sha256Hash) return { kind: 'otherId' };
  }
  return {
    ...(typeof query === 'string' && { query }),
    ...(typeof operationName === 'string' && operationName !== '' && { operationName }),
    ...(isObject(variables) && { variables }),
    ...(named && { extensions: named }),
  };
}

/** `documentId` is the standard's spelling of what Apollo's clients send as `extensions.persistedQuery`. */
function withDocumentId(extensions: Record<string, unknown> | undefined, documentId: unknown) {
  if (typeof documentId !== 'string') return extensions;
  const sha256Hash = documentId.replace(/^sha256:/, '');
  return { ...extensions, persistedQuery: { version: 1, sha256Hash } };
}

function isPersistedQuery(value: unknown): value is { readonly sha256Hash: string } {
  return isObject(value) && value['version'] === 1 && typeof value['sha256Hash'] === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
