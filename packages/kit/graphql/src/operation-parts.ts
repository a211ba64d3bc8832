import type { KeyStore } from '@verbonden/kit-keys';
import type { CursorSeal } from '@verbonden/kit-planner';
import type { OperationPool } from '@verbonden/kit-postgres';

/** What every operation of a process shares. */
export interface OperationParts {
  readonly publicOperations: OperationPool;
  readonly actorOperations: OperationPool;
  readonly cursors: CursorSeal;
  readonly keys: KeyStore;
  /** What is announced on a channel; without it there are no subscriptions. */
  readonly follow?: (channel: string, signal: AbortSignal | undefined) => AsyncIterable<string>;
}

/** Who asks, and what is to be done. */
export interface OperationRequest {
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly claims: Readonly<Record<string, unknown>>;
  readonly ambient: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}
