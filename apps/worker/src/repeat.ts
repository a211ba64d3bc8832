/** Does the work now, and again this long after it was done, until it is stopped; stopping waits for what is under way. */
export function repeat(pauseInMs: number, work: () => Promise<void>): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | null = null;
  let isStopped = false;
  let underWay = Promise.resolve();
  const next = (): void => {
    underWay = work().then(() => {
      if (!isStopped) timer = setTimeout(next, pauseInMs);
    });
  };
  next();
  return {
    async stop() {
      isStopped = true;
      if (timer) clearTimeout(timer);
      await underWay;
    },
  };
}
