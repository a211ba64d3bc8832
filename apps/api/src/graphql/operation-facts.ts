import type { Actor } from '@verbonden/kit-identity';
import type { ReaderLocale } from '../http/reader-locale.ts';
import type { ToldByHeaders } from '../http/told-by-headers.ts';

/** What an operation knows of its caller. */
export interface OperationFacts {
  readonly actor: Actor;
  readonly locale: ReaderLocale;
  readonly correlationId: string;
  readonly told: ToldByHeaders;
  readonly signal: AbortSignal;
  /** Filled while the operation runs. */
  readonly trace: OperationTrace;
}

export interface OperationTrace {
  /** Under which its lines in the log are found. */
  readonly correlationId: string;
  /** query, mutation or subscription; null until it is known which operation is meant. */
  operationType: 'query' | 'mutation' | 'subscription' | null;
  operationName: string | null;
  documentHash: string | null;
  /** Whether one SQL statement answered it. */
  isPlanned: boolean;
  /** The content version read by the one statement that touched nothing but public content; else null. */
  contentVersion: string | null;
}

/** A context that tells the HTTP layer what became of the operation. */
export interface TracedContext {
  readonly trace: OperationTrace;
  /** Whether a statement about people failed, so that nothing may be told of what was read beside it. */
  hasFailed(): boolean;
  /** Ends the transaction that the operation may have opened; data leaves only after a commit that succeeded. */
  end(outcome: 'commit' | 'rollback'): Promise<void>;
}
