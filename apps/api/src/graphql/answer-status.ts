import type { FormattedExecutionResult } from 'graphql';
import type { ResponseType } from '../http/media-type.ts';

/**
 * The status of a GraphQL answer. In `application/json` a request that is refused as GraphQL is still a good answer over
 * HTTP (200); in `application/graphql-response+json` it says 400, since there proxies may read the status.
 */
export function answerStatus(
  result: FormattedExecutionResult,
  ofOperation: number | undefined,
  type: ResponseType,
): number {
  if (result.data !== undefined) return 200;
  if (ofOperation === 405) return 405;
  if (result.errors?.some((error) => error.extensions?.['code'] === 'INTERNAL_SERVER_ERROR')) return 500;
  return type === 'application/json' ? 200 : 400;
}
