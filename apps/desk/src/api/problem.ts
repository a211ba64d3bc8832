import type { ClientError } from '@verbonden/client';

/** An answer that is none, as what the screens show instead. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly error: ClientError;

  constructor(error: ClientError) {
    super(error.message);
    this.error = error;
  }
}
