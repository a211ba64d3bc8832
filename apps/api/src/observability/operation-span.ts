import type { IncomingMessage } from 'node:http';
import { context, propagation, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';

/** Runs the work as one span, a child of the caller's when it sent one. Without telemetry this costs next to nothing. */
export async function inOperationSpan<T>(request: IncomingMessage, work: (span: Span) => Promise<T>): Promise<T> {
  const parent = propagation.extract(context.active(), request.headers);
  return inSpan('graphql', { kind: SpanKind.SERVER, parent }, work);
}

export async function inSpan<T>(
  name: string,
  { kind = SpanKind.INTERNAL, parent = context.active() },
  work: (span: Span) => Promise<T>,
): Promise<T> {
  return trace.getTracer('verbonden').startActiveSpan(name, { kind }, parent, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      // The message may quote a value, so only the kind of error travels.
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'error' });
      throw error;
    } finally {
      span.end();
    }
  });
}
