import { tell } from '../language/tell.mjs';

/** What must be undone, last first; a failure of one does not keep the others from it. */
export class Unwinding {
  readonly #steps: { readonly name: string; readonly undo: () => Promise<void> }[] = [];
  #isDone = false;
  #late = Promise.resolve();

  /** Undone at once when the unwinding has been already: a part that came up while everything was being stopped. */
  add(name: string, undo: () => Promise<void>): void {
    this.#steps.push({ name, undo });
    if (this.#isDone) this.#late = this.#late.then(() => this.#undoAll());
  }

  async unwind(): Promise<void> {
    this.#isDone = true;
    await this.#undoAll();
    await this.#late;
  }

  async #undoAll(): Promise<void> {
    for (const { name, undo } of this.#steps.splice(0).toReversed()) {
      try {
        await undo();
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        console.error(tell('start.stopFailed', { part: name, reason }));
      }
    }
  }
}
