import type { Subscription } from '@verbonden/client';
import { createClient } from 'graphql-ws';

/** A line over which nothing was said for so long is asked whether it is still there; without an answer it is made anew. */
const quietInMs = 20_000;
const answerInMs = 10_000;
/** What happens between the opening of the line and our asking to hear is not heard: who asks anew afterwards misses nothing. */
const subscribedInMs = 1000;
/** After the API refused, or no token could be had. */
const pauseInMs = 15_000;

interface Heard {
  readonly url: string;
  readonly token: () => Promise<string>;
  readonly subscription: Pick<Subscription<unknown, unknown>, 'text' | 'name'>;
  readonly opened: () => void;
  readonly heard: () => void;
  readonly lost: () => void;
}

/** Keeps a line to the API and tells what happens on it, until what it yields is called. */
export function hear({ url, token, subscription, opened, heard, lost }: Heard): () => void {
  let silence: ReturnType<typeof setTimeout> | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let opening: ReturnType<typeof setTimeout> | undefined;
  let stop = (): void => undefined;
  const client = createClient({
    url: url.replace(/^http/, 'ws'),
    connectionParams: async () => ({ authorization: `Bearer ${await token()}` }),
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: (retries) =>
      new Promise((resolve) => {
        setTimeout(resolve, Math.min(30_000, 500 * 2 ** retries) * (0.5 + Math.random()));
      }),
    keepAlive: quietInMs,
    on: {
      connected: () => {
        opening = setTimeout(opened, subscribedInMs);
      },
      closed: () => {
        clearTimeout(silence);
        clearTimeout(opening);
        lost();
      },
      ping: (isReceived) => {
        if (!isReceived) silence = setTimeout(() => client.terminate(), answerInMs);
      },
      pong: (isReceived) => {
        if (isReceived) clearTimeout(silence);
      },
    },
  });
  const listen = (): void => {
    const again = () => {
      lost();
      pause = setTimeout(listen, pauseInMs);
    };
    stop = client.subscribe(
      { query: subscription.text, operationName: subscription.name },
      { next: ({ data }) => data && heard(), error: again, complete: () => undefined },
    );
  };
  listen();
  return () => {
    for (const timer of [pause, opening, silence]) clearTimeout(timer);
    stop();
    // A line that was never made cannot be closed: the promise of making it is what fails.
    Promise.resolve(client.dispose()).catch(() => undefined);
  };
}
