import type { IncomingHttpHeaders } from 'node:http';
import { type TraceContext, traceContextOf } from './trace-context.ts';

/** What a request says of itself beside its operation and its token. */
export interface ToldByHeaders {
  /** What it is for; null when it does not say. Whether that exists is judged where the operation is known. */
  readonly purpose: string | null;
  /** The business or association that the person acts for; null for themselves. */
  readonly capacity: string | null;
  readonly trace: TraceContext;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const purposeHeader = 'verbonden-purpose';
const capacityHeader = 'verbonden-capacity';

/** Null when it names a capacity that is no id. */
export function toldByHeaders(headers: IncomingHttpHeaders): ToldByHeaders | null {
  return told(headers[purposeHeader], headers[capacityHeader], headers['traceparent']);
}

/** The same of one operation on a websocket, which has no headers of its own. */
export function toldByExtensions(
  extensions: Readonly<Record<string, unknown>> | null | undefined,
): ToldByHeaders | null {
  return told(extensions?.['purpose'], extensions?.['capacity'], extensions?.['traceparent']);
}

function told(...given: readonly [purpose: unknown, capacity: unknown, traceparent: unknown]): ToldByHeaders | null {
  const [purpose = null, capacity = null, traceparent] = given.map(textIn);
  if (capacity !== null && !uuid.test(capacity)) return null;
  return { purpose, capacity: capacity?.toLowerCase() ?? null, trace: traceContextOf(traceparent ?? undefined) };
}

/** NOTE: Node joins a header that was sent twice, which then names nothing. */
function textIn(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
