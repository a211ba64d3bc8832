import type { FormattedExecutionResult } from 'graphql';
import type { ResponseType } from '../http/media-type.ts';

/**
 * The status of a GraphQL answer. In `application/json` a request that is refused as GraphQL is still a good answer over
 * HTTP (200); in `application/graphql-response+json` it says 400, since there proxies may read the status. What is no
 * answer at all, because of a fault of ours, says so in both.
 */
export function answerStatus(result: FormattedExecutionResult, type: ResponseType): number {
  const { data, errors = [] } = result;
  if (data !== undefined && data !== null) return 200;
  const wasRun = data === null;
  const faults = errors.map((error) => faultStatuses[String(error.extensions?.['code'])] ?? 0);
  return Math.max(wasRun || type === 'application/json' ? 200 : 400, ...faults);
}

const faultStatuses: Readonly<Record<string, number>> = { INTERNAL: 500, UNAVAILABLE: 503, TIMEOUT: 504 };
