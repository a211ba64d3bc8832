/** One row about a person that an answer shows: from which field group, about whom, and of which record. */
export interface Disclosure {
  readonly group: string;
  /** The party whom the row is about; null for a row about nobody. */
  readonly subject: string | null;
  readonly object: string;
}

/** What one operation hands out about people, each row once: the material of its record in the processing log. */
export class Disclosures {
  readonly #noted = new Map<string, Disclosure>();

  /** For whoever answers with data about people that no source read. */
  note(disclosure: Disclosure): void {
    const { group, subject, object } = disclosure;
    this.#noted.set(`${group} ${object} ${subject}`, disclosure);
  }

  get isEmpty(): boolean {
    return this.#noted.size === 0;
  }

  /** In the order in which they were handed out. */
  all(): readonly Disclosure[] {
    return [...this.#noted.values()];
  }
}
