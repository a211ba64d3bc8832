import { type Admit, admitted } from '../operation/admitted.ts';
import { ClaimsSeal } from '../privacy/claims-seal.ts';
import type { Capability } from '../roles/role-names.ts';
import type { WireRow } from './batch.ts';
import { type Durability, isDurable, unhurried } from './enter-statement.ts';
import type { StatementBounds } from './prepared-statements.ts';
import { toWireText, type WireValue } from './to-wire-text.ts';
import { WaitingLine } from './waiting-line.ts';
import { type NamedStatement, WireConnection } from './wire-connection.ts';

export interface PipelineOptions {
  readonly url: string;
  readonly maxConnections?: number;
  /** How long an operation may wait for a connection. */
  readonly waitTimeoutInMs?: number;
  readonly maxWaiting?: number;
  readonly statementTimeoutInMs?: number;
  readonly connectTimeoutInMs?: number;
  /** True: every transaction is READ ONLY, whatever the statement. */
  readonly isReadOnly?: boolean;
  /** True: every commit waits for the disk, whatever the request says. */
  readonly isAlwaysDurable?: boolean;
  readonly admit?: Admit;
  /** What stays prepared on each connection. */
  readonly kept?: StatementBounds;
}

export interface PipelineRequest extends Durability {
  readonly capability: Capability;
  /** Who asks, for privacy.enter; {} for nobody in particular. */
  readonly claims: Readonly<Record<string, unknown>>;
  /** The same name is the same statement: from its second use on a connection it stays prepared there. */
  readonly name: string;
  readonly text: string;
  readonly values: readonly WireValue[];
  /** Stops the statement when it is aborted. */
  readonly signal?: AbortSignal | undefined;
}

const outdated = new Set(['0A000', '26000']);

/**
 * Runs one statement as a capability with claims, in one round trip that is one transaction.
 * Rows leave only after the server committed.
 */
export class PipelinePool {
  readonly #options: Required<PipelineOptions>;
  readonly #seal: ClaimsSeal;
  readonly #idle: WireConnection[] = [];
  readonly #all = new Set<WireConnection>();
  readonly #line: WaitingLine<WireConnection>;
  #opening = 0;
  #isClosed = false;

  constructor(options: PipelineOptions) {
    this.#options = {
      maxConnections: 10,
      waitTimeoutInMs: 5000,
      maxWaiting: 1000,
      statementTimeoutInMs: 10_000,
      connectTimeoutInMs: 5000,
      isReadOnly: false,
      isAlwaysDurable: false,
      admit: () => null,
      kept: { maxStatements: 250, maxCharacters: 128_000 },
      ...options,
    };
    this.#seal = new ClaimsSeal(options.url);
    this.#line = new WaitingLine(this.#options.maxWaiting, this.#options.waitTimeoutInMs);
  }

  /**
   * The rows of the statement, each value in text.
   * @throws PoolBusy; the signal's reason; or Postgres' error, with its `code`
   */
  async run(request: PipelineRequest): Promise<readonly WireRow[]> {
    const connection = await this.#admitted(request.signal);
    try {
      return await this.#runOn(connection, request);
    } catch (error) {
      if (request.signal?.aborted || !this.#mayRunAgain(error, connection, request)) throw error;
      return this.#runOn(await this.#admitted(request.signal), request);
    }
  }

  /** Ends every connection. What is running goes on to its end first; what waits is refused. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#line.refuseAll(new Error('The database pool is closed.'));
    await Promise.all([...this.#all].map((connection) => connection.close()));
  }

  #admitted(signal: AbortSignal | undefined): Promise<WireConnection> {
    const admission = admitted(this.#options.admit, signal);
    return admission === null ? this.#acquire(signal) : admission.then(() => this.#acquire(signal));
  }

  #mayRunAgain(error: unknown, connection: WireConnection, { capability }: PipelineRequest): boolean {
    // A plan older than the last migration: nothing was done, so once more with a new plan is the same operation.
    if (outdated.has((error as { code?: string }).code ?? '')) return true;
    if (!connection.isLost || capability === 'actor_writer') return false;
    // A read of which nobody heard anything. What cut this connection most likely cut those that are idle, so it gets a new one.
    for (const idle of this.#idle.splice(0)) void idle.close();
    return true;
  }

  async #runOn(connection: WireConnection, request: PipelineRequest): Promise<readonly WireRow[]> {
    const { name, text, values, signal } = request;
    if (signal?.aborted) {
      this.#release(connection);
      throw signal.reason;
    }
    const work = connection.run([this.#toEnter(request), { name, text, values: values.map(toWireText) }]);
    if (!signal) return work.finally(() => this.#release(connection));
    return this.#abortable(connection, work, signal);
  }

  #toEnter(request: PipelineRequest): NamedStatement {
    const { capability, claims } = request;
    const told = JSON.stringify(claims);
    const waits = this.#options.isAlwaysDurable || isDurable(request);
    return {
      name: `enter ${capability}${waits ? '' : ' unhurried'}`,
      text: `select privacy.enter($1, $2), ${waits ? '' : `${unhurried}, `}set_config('role', '${capability}', true)`,
      values: [told, this.#seal.over('enter', capability, told)],
    };
  }

  /** The caller hears of an abort at once; the connection is free only when both the statement and the cancel request are over. */
  #abortable(
    connection: WireConnection,
    work: Promise<readonly WireRow[]>,
    signal: AbortSignal,
  ): Promise<readonly WireRow[]> {
    return new Promise((resolve, reject) => {
      let cancelled: Promise<void> | null = null;
      const onAbort = (): void => {
        cancelled = connection.cancel();
        reject(signal.reason as Error);
      };
      signal.addEventListener('abort', onAbort, { once: true });
      const end = async (): Promise<void> => {
        signal.removeEventListener('abort', onAbort);
        await cancelled;
        this.#release(connection);
      };
      work.then(resolve, reject).finally(() => void end());
    });
  }

  async #acquire(signal: AbortSignal | undefined): Promise<WireConnection> {
    signal?.throwIfAborted();
    if (this.#isClosed) throw new Error('The database pool is closed.');
    const idle = this.#idle.pop();
    if (idle) return idle;
    const waiting = this.#line.wait(signal);
    this.#openIfNeeded();
    return waiting;
  }

  #openIfNeeded(): void {
    const isFull = this.#all.size + this.#opening >= this.#options.maxConnections;
    if (this.#isClosed || isFull || this.#line.size <= this.#opening) return;
    void this.#open();
  }

  async #open(): Promise<void> {
    this.#opening += 1;
    try {
      const connection = await WireConnection.open(this.#options);
      this.#all.add(connection);
      connection.onceLost(() => this.#forget(connection));
      if (this.#isClosed) await connection.close();
      else this.#release(connection);
    } catch (error) {
      // Whoever came first hears why; for the others it is tried again.
      this.#line.refuseFirst(error);
    } finally {
      this.#opening -= 1;
    }
    this.#openIfNeeded();
  }

  #release(connection: WireConnection): void {
    if (connection.isLost || this.#line.serve(connection)) return;
    this.#idle.push(connection);
  }

  #forget(connection: WireConnection): void {
    this.#all.delete(connection);
    const index = this.#idle.indexOf(connection);
    if (index >= 0) this.#idle.splice(index, 1);
    this.#openIfNeeded();
  }
}
