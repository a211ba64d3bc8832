import type { Erasure } from '@verbonden/kit-keys';
import type { Logger } from 'pino';

/** The entries of the journal that could not be carried out at the last try: each is told once, and again when the reason is another. */
export class FailedErasures {
  readonly #log: Pick<Logger, 'error' | 'info'>;
  readonly #reasons = new Map<number, string>();

  constructor(log: Pick<Logger, 'error' | 'info'>) {
    this.#log = log;
  }

  get count(): number {
    return this.#reasons.size;
  }

  /** Whoever it was is erased, by another worker perhaps. */
  forget(): void {
    this.#reasons.clear();
  }

  /** @throws what the work throws */
  async tell({ number }: Pick<Erasure, 'number'>, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const isOther = this.#reasons.get(number) !== String(error);
      this.#reasons.set(number, String(error));
      if (isOther)
        this.#log.error({ erasure: number, error: innermost(error) }, 'somebody cannot be erased: it is tried again');
      throw error;
    }
    if (this.#reasons.delete(number)) this.#log.info({ erasure: number }, 'who could not be erased is erased');
  }
}

/** What the database said, not who passed it on. */
function innermost(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined ? innermost(error.cause) : error;
}
