import { setTimeout as sleep } from 'node:timers/promises';

export interface FollowNotBefore {
  readonly issuer: string;
  readonly everyInMs?: number;
  readonly timeoutInMs?: number;
  /** Told at the first answer and whenever it has moved on. When this fails it is told again the next time. */
  readonly onNotBefore: (notBefore: Date) => Promise<void>;
  /** The realm could not be asked, or what it said could not be kept. */
  readonly onFailure: (error: unknown) => void;
}

const mostBytes = 64 * 1024;

/**
 * Asks the realm again and again from when on its tokens count, which Keycloak tells everyone: a push can get lost, and the
 * API may have been away. Returns its stopper.
 */
export function followNotBefore({
  issuer,
  everyInMs = 60_000,
  timeoutInMs = 3000,
  onNotBefore,
  onFailure,
}: FollowNotBefore): () => Promise<void> {
  const stopping = new AbortController();
  const forever = async (): Promise<void> => {
    let known = 0;
    while (!stopping.signal.aborted) {
      try {
        const seconds = await readNotBefore(
          issuer,
          AbortSignal.any([stopping.signal, AbortSignal.timeout(timeoutInMs)]),
        );
        // One that is still to come would shut everyone out: it counts when it is there.
        if (seconds > known && seconds * 1000 <= Date.now()) {
          await onNotBefore(new Date(seconds * 1000));
          known = seconds;
        }
      } catch (error) {
        if (!stopping.signal.aborted) onFailure(error);
      }
      await sleep(everyInMs, undefined, { signal: stopping.signal }).catch(() => {});
    }
  };
  const done = forever();
  return () => {
    stopping.abort();
    return done;
  };
}

/** In seconds since 1970; 0 when every token counts. */
async function readNotBefore(issuer: string, signal: AbortSignal): Promise<number> {
  const response = await fetch(issuer, { headers: { accept: 'application/json' }, redirect: 'error', signal });
  if (!response.ok) throw new Error(`The realm answered HTTP ${response.status}.`);
  const text = await response.text();
  if (text.length > mostBytes) throw new Error('What the realm says of itself is too long.');
  const { 'tokens-not-before': notBefore } = Object(JSON.parse(text)) as { 'tokens-not-before'?: unknown };
  if (!Number.isSafeInteger(notBefore)) throw new Error('The realm does not say from when on its tokens count.');
  return Number(notBefore);
}
