import type { IncomingMessage } from 'node:http';
import { context, propagation, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { OperationTrace } from '../graphql/operation-facts.ts';

/** Runs the work as one span, a child of the caller's when it sent one. Without telemetry this costs next to nothing. */
export async function inOperationSpan<T>(request: IncomingMessage, work: (span: Span) => Promise<T>): Promise<T> {
  const parent = propagation.extract(context.active(), request.headers);
  return inSpan('graphql', { kind: SpanKind.SERVER, parent }, work);
}

/** Names the span after its operation, as `query ProductList`, and says what became of it. Never what was asked with. */
export function describeOperation(span: Span, operation: OperationTrace, status: number): void {
  const { operationType, operationName, correlationId } = operation;
  if (operationType !== null) span.updateName([operationType, operationName].filter(Boolean).join(' '));
  span.setAttributes({
    ...(operationType !== null && { 'graphql.operation.type': operationType }),
    ...(operationName !== null && { 'graphql.operation.name': operationName }),
    'http.response.status_code': status,
    'verbonden.correlation_id': correlationId,
  });
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
