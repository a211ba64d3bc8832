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
  const faults = result.errors?.map((error) => faultStatuses[String(error.extensions?.['code'])] ?? 0) ?? [];
  return Math.max(type === 'application/json' ? 200 : 400, ...faults);
}

/** What is no answer in either form: the fault is ours. */
const faultStatuses: Readonly<Record<string, number>> = { INTERNAL: 500, UNAVAILABLE: 503, TIMEOUT: 504 };
