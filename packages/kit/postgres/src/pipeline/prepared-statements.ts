/** What one connection must do before it can bind a statement. */
export interface Preparation {
  /** The name of the statement on this connection. */
  readonly id: string;
  readonly mustParse: boolean;
  /** Names to close first, in the same batch. */
  readonly toClose: readonly string[];
}

/**
 * Which statements a connection has prepared: at most `max`, the longest unused is closed first.
 * A statement of which nobody knows whether the server has it (an error came before the answer) is closed before it is parsed again:
 * closing what is not there is no error, parsing what is there is one (42P05).
 */
export class PreparedStatements {
  readonly #known = new Map<string, { readonly id: string; readonly text: string }>();
  readonly #toClose: string[] = [];
  readonly #max: number;
  #next = 0;

  constructor(max: number) {
    this.#max = max;
  }

  prepare(name: string, text: string): Preparation {
    const found = this.#known.get(name);
    const isKnown = found?.text === text;
    if (found && !isKnown) this.forget(name);
    this.#known.delete(name);
    const statement = isKnown ? found : { id: `v${this.#next++}`, text };
    this.#known.set(name, statement);
    if (this.#known.size > this.#max) {
      const [oldest] = this.#known.keys();
      if (oldest !== undefined) this.forget(oldest);
    }
    return { id: statement.id, mustParse: !isKnown, toClose: this.#toClose.splice(0) };
  }

  /** To be closed with the next batch, and parsed anew when it is used again. */
  forget(name: string): void {
    const found = this.#known.get(name);
    if (!found) return;
    this.#known.delete(name);
    this.#toClose.push(found.id);
  }
}
