import type { Execute } from '../execute.ts';
import type { Durability } from '../pipeline/enter-statement.ts';
import type { Capability } from '../roles/role-names.ts';
import type { OpenTransaction, Tx } from './transaction.ts';

export interface OperationOptions extends Durability {
  /** public_reader: READ ONLY. Readers see one snapshot throughout; actor_writer sees what is committed and locks what it changes. */
  readonly capability: Capability;
  /** Who acts, for privacy.enter; {} for nobody in particular. */
  readonly claims: Readonly<Record<string, unknown>>;
  /** Ends the operation: what runs is stopped in the server, and everything is put back. */
  readonly signal?: AbortSignal | undefined;
}

/** A transaction that was begun, in the hands of one operation. */
export interface Hold {
  readonly transaction: OpenTransaction;
  commit(): Promise<void>;
  rollback(): Promise<void>;
  /** Stops the statement that is running now, if one is. */
  cancel(): Promise<void>;
}

export type Begin = (options: OperationOptions) => Promise<Hold>;

/** What one operation does in the database: one transaction, begun when it is first needed and ended exactly once. */
export class Operation {
  readonly #options: OperationOptions;
  readonly #begin: Begin;
  readonly #gone: Promise<never>;
  readonly #onAbort = (): void => void this.rollback().catch(() => {});
  #hold: Promise<Hold> | null = null;
  #end: Promise<void> | null = null;

  constructor(options: OperationOptions, begin: Begin) {
    this.#options = options;
    this.#begin = begin;
    const { signal } = options;
    this.#gone = new Promise((_, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    });
    this.#gone.catch(() => {});
    signal?.addEventListener('abort', this.#onAbort, { once: true });
  }

  /** Whether a transaction was ever needed. */
  get wasOpened(): boolean {
    return this.#hold !== null;
  }

  /** What the work answers, in this operation's transaction. @throws the signal's reason when the operation was aborted */
  async asActor<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const { tx } = await this.#open();
    return this.#orGone(work(tx));
  }

  /** One statement in this operation's transaction. */
  readonly execute: Execute = async (text, values) => {
    const { execute } = await this.#open();
    return this.#orGone(execute(text, values));
  };

  /** Resolves when everything is stored. @throws when it is not, and then nothing is */
  commit(): Promise<void> {
    this.#options.signal?.throwIfAborted();
    return this.#endOnce((hold) => hold.commit());
  }

  /** Puts everything back. After an end, whichever, it does nothing. */
  rollback(): Promise<void> {
    const isAborted = this.#options.signal?.aborted ?? false;
    return this.#endOnce(async (hold) => {
      // A server that cannot be told to stop still gets the ROLLBACK, when it is done.
      if (isAborted) await hold.cancel().catch(() => {});
      await hold.rollback();
    });
  }

  async #open(): Promise<OpenTransaction> {
    this.#options.signal?.throwIfAborted();
    if (this.#end) throw new Error('The operation has ended.');
    this.#hold ??= this.#begin(this.#options);
    return (await this.#orGone(this.#hold)).transaction;
  }

  #orGone<T>(work: Promise<T>): Promise<T> {
    return this.#options.signal ? Promise.race([work, this.#gone]) : work;
  }

  #endOnce(end: (hold: Hold) => Promise<void>): Promise<void> {
    this.#end ??= this.#endHold(end);
    return this.#end;
  }

  async #endHold(end: (hold: Hold) => Promise<void>): Promise<void> {
    this.#options.signal?.removeEventListener('abort', this.#onAbort);
    if (!this.#hold) return;
    const hold = await this.#hold.catch(() => null);
    if (hold) await end(hold);
  }
}
