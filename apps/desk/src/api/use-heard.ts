import type { Subscription } from '@verbonden/client';
import { createClient } from 'graphql-ws';
import { useEffect, useEffectEvent, useState } from 'react';
import { useDeskApi } from './desk-api.tsx';

/** How the line to the API stands: what happens is heard only while it is `open`. */
export type Line = 'connecting' | 'open' | 'lost';

/**
 * Listens to what the API tells by itself, for as long as the room is open. The line is made anew when it breaks, and when the token of whoever
 * listens ends; what happened meanwhile is to be asked for, which is why `onOpen` is called each time it opens.
 */
export function useHeard<Data, Variables>(
  subscription: Subscription<Data, Variables>,
  on: { open(): void; event(): void },
): Line {
  const { url, session } = useDeskApi();
  const [line, setLine] = useState<Line>('connecting');
  const opened = useEffectEvent(() => on.open());
  const heard = useEffectEvent(() => on.event());
  useEffect(() => {
    const client = createClient({
      url: url.replace(/^http/, 'ws'),
      connectionParams: async () => ({ authorization: `Bearer ${await session.token()}` }),
      retryAttempts: Number.POSITIVE_INFINITY,
      shouldRetry: () => true,
      retryWait: async (retries) => {
        await new Promise((resolve) =>
          setTimeout(resolve, Math.min(30_000, 500 * 2 ** retries) * (0.5 + Math.random())),
        );
      },
      on: {
        connected: () => {
          setLine('open');
          opened();
        },
        closed: () => setLine('lost'),
      },
    });
    const stop = client.subscribe<Data>(
      { query: subscription.text, operationName: subscription.name },
      { next: ({ data }) => data && heard(), error: () => setLine('lost'), complete: () => undefined },
    );
    return () => {
      stop();
      // A line that was never made cannot be closed: the promise of making it is what fails.
      Promise.resolve(client.dispose()).catch(() => undefined);
    };
  }, [url, session, subscription]);
  return line;
}
