import type { Unwinding } from './unwinding.ts';

/** Settles with why this part ended, asked each second for as long as the start lasts. */
export function watch(part: string, unwinding: Unwinding, whyEnded: () => string | null): Promise<string> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const why = whyEnded();
      if (why === null) return;
      clearInterval(timer);
      resolve(why);
    }, 1000);
    unwinding.add(`the watch over ${part}`, () => Promise.resolve(clearInterval(timer)));
  });
}
