import type { Connection, Submittable } from 'pg';
import type { Preparation } from './prepared-statements.ts';

/** The values of one row, in text as Postgres writes them. */
export type WireRow = readonly (string | null)[];

export interface PreparedPart extends Preparation {
  readonly text: string;
  readonly values: readonly (string | null)[];
}

/**
 * Several statements under one Sync: one round trip and one implicit transaction, all or nothing. Keeps the rows of the last one.
 * It answers nobody itself: whether it is over is known when the connection says it is ready for the next.
 */
export class Batch implements Submittable {
  readonly #parts: readonly PreparedPart[];
  readonly #rows: WireRow[] = [];
  #completed = 0;
  #error: Error | null = null;

  constructor(parts: readonly PreparedPart[]) {
    this.#parts = parts;
  }

  get rows(): readonly WireRow[] {
    return this.#rows;
  }

  get error(): Error | null {
    return this.#error;
  }

  /** How many of the statements were answered. One that was not may or may not be known to the server. */
  get completed(): number {
    return this.#completed;
  }

  submit(connection: Connection): void {
    connection.stream.cork();
    // First of all, because the server skips what comes after an error.
    for (const { toClose } of this.#parts) for (const name of toClose) connection.close({ type: 'S', name }, true);
    for (const { id, text, values, mustParse } of this.#parts) {
      if (mustParse) connection.parse({ name: id, text, types: [] }, true);
      connection.bind({ statement: id, values: [...values] }, true);
      connection.execute({}, true);
    }
    connection.sync();
    connection.stream.uncork();
  }

  handleDataRow(message: { readonly fields: WireRow }): void {
    if (this.#completed === this.#parts.length - 1) this.#rows.push(message.fields);
  }

  handleCommandComplete(): void {
    this.#completed += 1;
  }

  handleEmptyQuery(): void {
    this.#completed += 1;
  }

  handleError(error: Error): void {
    this.#error ??= error;
  }

  handleRowDescription(): void {}
  handlePortalSuspended(): void {}
  handleReadyForQuery(): void {}

  /** A COPY has no place here; failing it lets the server go on to Sync. */
  handleCopyInResponse(connection: Connection & { sendCopyFail(reason: string): void }): void {
    connection.sendCopyFail('COPY is not possible here');
  }

  handleCopyData(): void {}
}
