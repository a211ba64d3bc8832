import { PoolBusy } from './pool-busy.ts';

interface Waiting<T> {
  take(item: T): void;
  refuse(error: unknown): void;
}

/** Who waits for a connection: first come, first served, not for ever, and not endlessly many. */
export class WaitingLine<T> {
  readonly #waiting = new Set<Waiting<T>>();
  readonly #max: number;
  readonly #timeoutInMs: number;

  constructor(max: number, timeoutInMs: number) {
    this.#max = max;
    this.#timeoutInMs = timeoutInMs;
  }

  get size(): number {
    return this.#waiting.size;
  }

  /** @throws PoolBusy, or the signal's reason */
  wait(signal: AbortSignal | undefined): Promise<T> {
    if (this.#waiting.size >= this.#max) {
      return Promise.reject(new PoolBusy(`${this.#max} operations wait for a database connection already.`));
    }
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#waiting.delete(waiting);
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
      };
      const waiting: Waiting<T> = {
        take: (item) => {
          leave();
          resolve(item);
        },
        refuse: (error) => {
          leave();
          reject(error);
        },
      };
      const onAbort = (): void => waiting.refuse(signal?.reason);
      const timer = setTimeout(
        () => waiting.refuse(new PoolBusy(`No database connection came free within ${this.#timeoutInMs} ms.`)),
        this.#timeoutInMs,
      );
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#waiting.add(waiting);
    });
  }

  /** Hands the item to who came first. False: nobody waits. */
  serve(item: T): boolean {
    const [first] = this.#waiting;
    first?.take(item);
    return first !== undefined;
  }

  refuseFirst(error: unknown): void {
    const [first] = this.#waiting;
    first?.refuse(error);
  }

  refuseAll(error: unknown): void {
    for (const waiting of this.#waiting) waiting.refuse(error);
  }
}
