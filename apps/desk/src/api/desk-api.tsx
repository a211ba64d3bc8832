import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type CallOptions, type Client, createClient, type Result } from '@verbonden/client';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { DeskConfig } from '../config.ts';
import { useLanguage } from '../language/language-context.tsx';
import type { Session } from '../session/session.ts';
import { ask } from './ask.ts';

export type Call<Data> = (api: Client, options: CallOptions) => Promise<Result<Data>>;

interface DeskApi {
  /** The address of the API, for what it tells by itself. */
  readonly url: string;
  readonly session: Session;
  /** @throws Problem */
  readonly ask: <Data>(call: Call<Data>, options?: CallOptions) => Promise<Data>;
}

const Context = createContext<DeskApi | null>(null);

interface Given {
  readonly config: DeskConfig;
  readonly session: Session;
  readonly children: ReactNode;
}

/** The API in the language of the reader, as who is signed in. What was answered is kept while its room is open, no longer. */
export function DeskApiProvider({ config, session, children }: Given) {
  const { language } = useLanguage();
  const [queries] = useState(
    () =>
      // Looking at a window again is no reason to ask again: each answer about people stands in the log.
      new QueryClient({ defaultOptions: { queries: { retry: false, gcTime: 0, refetchOnWindowFocus: false } } }),
  );
  const { kind } = useSyncExternalStore(session.subscribe, session.state);
  useEffect(() => {
    // What was refused while the session was over is asked again; what came stays as it is.
    if (kind === 'signedIn') void queries.refetchQueries({ predicate: ({ state }) => state.status === 'error' });
  }, [kind, queries]);
  const value = useMemo(() => {
    const api = createClient({ url: config.api, token: session.token, locale: language });
    return {
      url: config.api,
      session,
      ask: <Data,>(call: Call<Data>, options: CallOptions = {}) => ask(session, () => call(api, options)),
    };
  }, [config, session, language]);
  return (
    <Context value={value}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </Context>
  );
}

export function useDeskApi(): DeskApi {
  const api = useContext(Context);
  if (!api) throw new Error('There is no DeskApiProvider above.');
  return api;
}
