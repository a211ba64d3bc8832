/** Prints what is going on: a line when a step begins, a line every ten seconds while it lasts, a line when it is done. */
export class Steps {
  readonly #startedAt = Date.now();

  async step<T>(name: string, work: (say: (detail: string) => void) => Promise<T>): Promise<T> {
    const startedAt = Date.now();
    let detail = '';
    console.log(`  … ${name}`);
    const timer = setInterval(() => {
      console.log(`  … ${name}: ${detail ? `${detail}, ` : ''}${seconds(startedAt)}`);
    }, 10_000);
    try {
      const result = await work((text) => {
        detail = text;
      });
      console.log(`  ✓ ${name} (${seconds(startedAt)})`);
      return result;
    } catch (error) {
      console.log(`  ✗ ${name} (${seconds(startedAt)})`);
      throw error;
    } finally {
      clearInterval(timer);
    }
  }

  get elapsed(): string {
    return seconds(this.#startedAt);
  }
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
