import { sqlStateOf } from '@verbonden/kit-graphql';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { maskedFaultOf } from './masked-fault.ts';

/** One line for each fault that the answer does not tell: by its code, kind and place, and never in the words of its message. */
export function logFaults(log: Logger, correlationId: string, errors: readonly GraphQLFormattedError[]): void {
  for (const formatted of errors) {
    const error = maskedFaultOf(formatted);
    if (error === undefined) continue;
    const code = formatted.extensions?.['code'];
    log.error({ correlationId, code, sqlState: sqlStateOf(error), error }, 'an operation failed');
  }
}
