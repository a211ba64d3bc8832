import type { ServerResponse } from 'node:http';

export type EndReason = 'timedOut' | 'clientGone' | 'shuttingDown';

/** Why an operation was ended before it had its answer. */
export class OperationEnded extends Error {
  override readonly name = 'OperationEnded';
  readonly reason: EndReason;

  constructor(reason: EndReason) {
    super(`The operation was ended: ${reason}`);
    this.reason = reason;
  }
}

/** One signal for everything that ends an operation early: its time is up, its client left, or the server stops. */
export class OperationEnd {
  readonly #controller = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly #response: ServerResponse;
  readonly #onClose = () => {
    if (!this.#response.writableFinished) this.end('clientGone');
  };

  constructor(response: ServerResponse, timeoutInMs: number) {
    this.#response = response;
    this.#timer = setTimeout(() => this.end('timedOut'), timeoutInMs);
    response.once('close', this.#onClose);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  end(reason: EndReason): void {
    if (!this.signal.aborted) this.#controller.abort(new OperationEnded(reason));
  }

  /** The result, or OperationEnded as soon as the signal says so, whether or not the work noticed. */
  orEnded<T>(work: Promise<T>): Promise<T> {
    const { signal } = this;
    return new Promise((resolve, reject) => {
      const onAbort = () => reject(signal.reason);
      if (signal.aborted) onAbort();
      signal.addEventListener('abort', onAbort, { once: true });
      work.then(resolve, reject);
    });
  }

  done(): void {
    clearTimeout(this.#timer);
    this.#response.off('close', this.#onClose);
  }
}
