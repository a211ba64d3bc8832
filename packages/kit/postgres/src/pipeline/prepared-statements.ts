/** What one connection must do before it can bind a statement. */
export interface Preparation {
  /** The name of the statement on this connection; empty for one that is not kept. */
  readonly id: string;
  readonly mustParse: boolean;
  /** Names to close first, in the same batch. */
  readonly toClose: readonly string[];
}

/** How much one connection keeps prepared. The server holds 50 to 85 bytes for each character of a statement's text. */
export interface StatementBounds {
  readonly maxStatements: number;
  readonly maxCharacters: number;
}

/**
 * Which statements a connection has prepared: within the bounds, the longest unused is closed first. A statement is kept from its
 * second use on, so that what is asked once never takes the place of what is asked always; one beyond the bounds never is.
 * A statement of which nobody knows whether the server has it (an error came before the answer) is closed before it is parsed again:
 * closing what is not there is no error, parsing what is there is one (42P05).
 */
export class PreparedStatements {
  readonly #bounds: StatementBounds;
  readonly #known = new Map<string, { readonly id: string; readonly text: string }>();
  readonly #usedOnce = new Set<string>();
  readonly #toClose: string[] = [];
  #characters = 0;
  #next = 0;

  constructor(bounds: StatementBounds) {
    this.#bounds = bounds;
  }

  prepare(name: string, text: string): Preparation {
    const found = this.#known.get(name);
    if (found?.text === text) {
      this.#known.delete(name);
      this.#known.set(name, found);
      return { id: found.id, mustParse: false, toClose: this.#drained() };
    }
    this.forget(name);
    const isKept = text.length <= this.#bounds.maxCharacters && this.#isUsedAgain(name);
    return { id: isKept ? this.#keep(name, text) : '', mustParse: true, toClose: this.#drained() };
  }

  /** To be closed with the next batch, and parsed anew when it is used again. */
  forget(name: string): void {
    const found = this.#known.get(name);
    if (!found) return;
    this.#known.delete(name);
    this.#characters -= found.text.length;
    this.#toClose.push(found.id);
  }

  #keep(name: string, text: string): string {
    const id = `v${this.#next++}`;
    this.#known.set(name, { id, text });
    this.#characters += text.length;
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= this.#bounds.maxStatements && this.#characters <= this.#bounds.maxCharacters) break;
      this.forget(oldest);
    }
    return id;
  }

  /** Remembers a first use for as long as four times as many others come in between as may be kept. */
  #isUsedAgain(name: string): boolean {
    if (this.#usedOnce.delete(name)) return true;
    this.#usedOnce.add(name);
    if (this.#usedOnce.size > this.#bounds.maxStatements * 4) {
      const [oldest] = this.#usedOnce;
      if (oldest !== undefined) this.#usedOnce.delete(oldest);
    }
    return false;
  }

  #drained(): readonly string[] {
    return this.#toClose.splice(0);
  }
}
