/** What became of the first of several equal questions. */
export type Landing = 'stored' | 'notShared' | 'aborted';

/** Equal questions that arrive together ask once: the first flies, the others wait for its landing. */
export class SingleFlight {
  readonly #flights = new Map<string, Promise<Landing>>();

  /** Null when this caller is the first: it must call `land` whatever happens. */
  join(key: string): { readonly wait: Promise<Landing> } | { readonly land: (landing: Landing) => void } {
    const flight = this.#flights.get(key);
    if (flight) return { wait: flight };
    const settlers: ((landing: Landing) => void)[] = [];
    const promise = new Promise<Landing>((settle) => settlers.push(settle));
    this.#flights.set(key, promise);
    return {
      land: (landing) => {
        if (this.#flights.get(key) === promise) this.#flights.delete(key);
        for (const settle of settlers) settle(landing);
      },
    };
  }
}
