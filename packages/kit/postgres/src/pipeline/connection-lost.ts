/** The server did not let us in, or went away, without saying why. Carries the code of Postgres for a failed connection. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
  readonly code = '08006';

  constructor(cause?: Error | null) {
    super('There is no connection to the database.', { cause });
  }
}
