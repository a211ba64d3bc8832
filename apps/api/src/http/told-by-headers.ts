import type { IncomingHttpHeaders } from 'node:http';
import { type ShownDisclaimer, shownDisclaimerIn } from './shown-disclaimer.ts';
import { type TraceContext, traceContextOf } from './trace-context.ts';

/** What a request says of itself beside its operation and its token. */
export interface ToldByHeaders {
  /** What it is for; null when it does not say. Whether that exists is judged where the operation is known. */
  readonly purpose: string | null;
  /** The business or association that the person acts for; null for themselves. */
  readonly capacity: string | null;
  /** What the person was shown before they gave the data in it; null when it does not say. */
  readonly disclaimer: ShownDisclaimer | null;
  readonly trace: TraceContext;
}

/** The header that says something which cannot be understood. */
export interface ToldWrong {
  readonly wrong: 'Verbonden-Capacity' | 'Verbonden-Disclaimer';
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const purposeHeader = 'verbonden-purpose';
const capacityHeader = 'verbonden-capacity';
const disclaimerHeader = 'verbonden-disclaimer';

/** What the headers of a request say; or which of them is no value. */
export function toldByHeaders(headers: IncomingHttpHeaders): ToldByHeaders | ToldWrong {
  return told({
    purpose: headers[purposeHeader],
    capacity: headers[capacityHeader],
    disclaimer: headers[disclaimerHeader],
    traceparent: headers['traceparent'],
  });
}

/** The same of one operation on a websocket, which has no headers of its own. Nothing is written there, so no disclaimer is told. */
export function toldByExtensions(
  extensions: Readonly<Record<string, unknown>> | null | undefined,
): ToldByHeaders | ToldWrong {
  const { purpose, capacity, traceparent } = extensions ?? {};
  return told({ purpose, capacity, traceparent });
}

function told(given: Readonly<Record<string, unknown>>): ToldByHeaders | ToldWrong {
  const capacity = textIn(given['capacity']);
  if (capacity !== null && !uuid.test(capacity)) return { wrong: 'Verbonden-Capacity' };
  const said = textIn(given['disclaimer']);
  const disclaimer = said === null ? null : shownDisclaimerIn(said);
  if (said !== null && disclaimer === null) return { wrong: 'Verbonden-Disclaimer' };
  return {
    purpose: textIn(given['purpose']),
    capacity: capacity?.toLowerCase() ?? null,
    disclaimer,
    trace: traceContextOf(textIn(given['traceparent']) ?? undefined),
  };
}

/** NOTE: Node joins a header that was sent twice, which then names nothing. */
function textIn(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
