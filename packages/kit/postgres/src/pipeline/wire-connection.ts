import { Client } from 'pg';
import { Batch, type WireRow } from './batch.ts';
import { ConnectionLost } from './connection-lost.ts';
import { PreparedStatements, type StatementBounds } from './prepared-statements.ts';
import { sendCancel } from './send-cancel.ts';

export interface WireOptions {
  readonly url: string;
  readonly connectTimeoutInMs: number;
  readonly statementTimeoutInMs: number;
  readonly isReadOnly: boolean;
  readonly kept: StatementBounds;
}

export interface NamedStatement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly (string | null)[];
}

interface Running {
  readonly batch: Batch;
  readonly statements: readonly NamedStatement[];
  readonly resolve: (rows: readonly WireRow[]) => void;
  readonly reject: (error: Error) => void;
}

/** The server no longer has the plan it had: it was dropped, or a migration changed what it returns. */
const outdated = new Set(['0A000', '26000']);

/** One connection that runs one batch at a time. Free again only when the server says so, whatever happened in between. */
export class WireConnection {
  readonly #client: Client;
  readonly #statements: PreparedStatements;
  #onLost: (() => void) | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #running: Running | null = null;
  #secretKey = 0;
  #processID = 0;
  #isLost = false;

  private constructor(client: Client, kept: StatementBounds) {
    this.#client = client;
    this.#statements = new PreparedStatements(kept);
    client.connection.on('backendKeyData', (key: { processID: number; secretKey: number }) => {
      this.#processID = key.processID;
      this.#secretKey = key.secretKey;
    });
    client.on('error', () => {});
    client.on('drain', () => this.#settle());
    client.on('end', () => this.#lose());
  }

  static async open(options: WireOptions): Promise<WireConnection> {
    const settings = [
      `statement_timeout=${options.statementTimeoutInMs}`,
      ...(options.isReadOnly ? ['default_transaction_read_only=on'] : []),
    ];
    const client = new Client({
      connectionString: options.url,
      connectionTimeoutMillis: options.connectTimeoutInMs,
      options: settings.map((setting) => `-c ${setting}`).join(' '),
      keepAlive: true,
    });
    const connection = new WireConnection(client, options.kept);
    await client.connect().catch((error: Error) => {
      throw said(error) ? error : new ConnectionLost(error);
    });
    return connection;
  }

  get isLost(): boolean {
    return this.#isLost;
  }

  /** Called once, when the connection is gone; what it was running has failed by then. */
  onceLost(listener: () => void): void {
    if (this.#isLost) listener();
    else this.#onLost = listener;
  }

  /** The rows of the last statement. Rejects after the server has put everything back. */
  run(statements: readonly NamedStatement[]): Promise<readonly WireRow[]> {
    const answer = new Promise<readonly WireRow[]>((resolve, reject) => {
      const batch = new Batch(
        statements.map(({ name, text, values }) => ({ ...this.#statements.prepare(name, text), text, values })),
      );
      this.#running = { batch, statements, resolve, reject };
      this.#client.query(batch);
    });
    this.#last = answer;
    return answer;
  }

  /** Stops what is running. Settles when a next batch is safe from this request. */
  async cancel(): Promise<void> {
    const { host, port } = this.#client;
    await sendCancel({ host, port, processID: this.#processID, secretKey: this.#secretKey });
  }

  /** Ends the connection after what it is running. */
  async close(): Promise<void> {
    await this.#last.catch(() => {});
    if (!this.#isLost) await this.#client.end();
  }

  #settle(): void {
    const running = this.#running;
    if (!running) return;
    this.#running = null;
    const { batch, statements, resolve, reject } = running;
    if (!batch.error) return resolve(batch.rows);
    const code = (batch.error as { code?: string }).code ?? '';
    const doubtful = outdated.has(code) ? statements : statements.slice(batch.completed);
    for (const { name } of doubtful) this.#statements.forget(name);
    reject(batch.error);
  }

  #lose(): void {
    if (this.#isLost) return;
    this.#isLost = true;
    const running = this.#running;
    this.#running = null;
    const error = running?.batch.error;
    running?.reject(error && said(error) ? error : new ConnectionLost(error));
    this.#onLost?.();
  }
}

/** Whether the error has a code, of Postgres or of the network: what pg itself throws for a silence has none. */
function said(error: Error): boolean {
  return typeof (error as { code?: unknown }).code === 'string';
}
