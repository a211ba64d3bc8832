import { tell } from '../language/tell.mjs';

export interface Awaited {
  readonly url: string;
  readonly timeoutInSeconds: number;
  /** Settles when the process that should answer has ended; waiting further is then of no use. */
  readonly ended: Promise<string>;
}

/** Resolves when the address answers 2xx or 3xx. @throws Error with the process' last lines, or after the time-out. */
export async function untilAnswered({ url, timeoutInSeconds, ended }: Awaited): Promise<void> {
  let ending: string | null = null;
  void ended.then((text) => {
    ending = text;
  });
  const deadline = Date.now() + timeoutInSeconds * 1000;
  while (Date.now() < deadline) {
    if (ending) throw new Error(ending);
    const answered = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5000) }).then(
      (response) => response.status < 400,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(tell('start.noAnswer', { url, seconds: timeoutInSeconds }));
}
