import { randomBytes } from 'node:crypto';
import { trace } from '@opentelemetry/api';

/** Where an operation stands in a chain of them, as W3C Trace Context has it: 32 and 16 hexadecimal digits. */
export interface TraceContext {
  readonly trace: string;
  /** The step that caused it; absent for the first of a chain. */
  readonly parent?: string;
}

const form = /^[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(-.*)?$/;
const none = /^0+$/;

/** The chain that the caller says it is in, else a new one: under the same id as its telemetry, where there is some. */
export function traceContextOf(header: string | undefined): TraceContext {
  const [, id = '', parent = ''] = form.exec(header ?? '') ?? [];
  if (id !== '' && !none.test(id) && !none.test(parent)) return { trace: id, parent };
  const own = trace.getActiveSpan()?.spanContext().traceId ?? '';
  return { trace: own === '' || none.test(own) ? randomBytes(16).toString('hex') : own };
}
