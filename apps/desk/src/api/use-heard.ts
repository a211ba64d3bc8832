import type { Subscription } from '@verbonden/client';
import { useEffect, useEffectEvent, useState } from 'react';
import { useDeskApi } from './desk-api.tsx';
import { hear } from './hear.ts';

/** How the line to the API stands: what happens is heard only while it is `open`. */
export type Line = 'connecting' | 'open' | 'lost';

/**
 * Listens to what the API tells by itself, for as long as the room is open. The line is made anew when it breaks, and when the token of whoever
 * listens ends; what happened meanwhile is to be asked for, which is why `open` is called each time it opens.
 */
export function useHeard<Data, Variables>(
  subscription: Subscription<Data, Variables>,
  on: { open(): void; event(): void },
): Line {
  const { url, session } = useDeskApi();
  const [line, setLine] = useState<Line>('connecting');
  const opened = useEffectEvent(() => {
    setLine('open');
    on.open();
  });
  const heard = useEffectEvent(() => on.event());
  useEffect(
    () => hear({ url, token: session.token, subscription, opened, heard, lost: () => setLine('lost') }),
    [url, session, subscription],
  );
  return line;
}
