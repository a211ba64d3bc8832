import type { Actor } from '@verbonden/kit-identity';
import type { ReaderLocale } from '../http/reader-locale.ts';

/** What an operation knows of its caller. */
export interface OperationFacts {
  readonly actor: Actor;
  readonly locale: ReaderLocale;
  readonly correlationId: string;
  readonly signal: AbortSignal;
  /** Filled while the operation runs. */
  readonly trace: OperationTrace;
}

export interface OperationTrace {
  operationName: string | null;
  documentHash: string | null;
  /** The content version read by the one statement that touched nothing but public content; else null. */
  contentVersion: string | null;
}

/** A context that tells the HTTP layer what became of the operation. */
export interface TracedContext {
  readonly trace: OperationTrace;
}
