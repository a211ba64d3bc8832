import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CallOptions } from '@verbonden/client';
import { useCallback, useContext, useRef } from 'react';
import { useLanguage } from '../language/language-context.tsx';
import { type Call, useDeskApi } from './desk-api.tsx';
import type { Problem } from './problem.ts';
import { PurposeContext } from './purpose-context.ts';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Problem;
  }
}

type Key = readonly [room: string, ...rest: readonly (string | null)[]];

/** What the API answers to a question; asked again when the key changes, or the language. */
export function useAnswer<Data>(key: Key, call: Call<Data>, { isWanted = true } = {}) {
  const ask = useAsk();
  const { language } = useLanguage();
  return useQuery<Data>({
    queryKey: [...key, language],
    queryFn: ({ signal }) => ask(call, { signal }),
    enabled: isWanted,
  });
}

export interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly totalCount?: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The same for a list that comes a page at a time. */
export function useList<Node>(key: Key, call: (after: string | null) => Call<Page<Node>>, { isWanted = true } = {}) {
  const ask = useAsk();
  const { language } = useLanguage();
  const query = useInfiniteQuery({
    queryKey: [...key, language],
    queryFn: ({ signal, pageParam }) => ask(call(pageParam), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }: Page<Node>) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    enabled: isWanted,
  });
  const pages = query.data?.pages;
  return { ...query, nodes: pages?.flatMap(({ nodes }) => nodes) ?? null, total: pages?.[0]?.totalCount ?? null };
}

/** Something that changes the world; afterwards the room is asked anew. While it is under way, it does not begin a second time. */
export function useAct<Data, Given = void>(room: string, call: (given: Given) => Call<Data>) {
  const ask = useAsk();
  const queries = useQueryClient();
  // Two presses can come before the page has drawn that the first was heard.
  const isUnderWay = useRef(false);
  const { mutate, isPending, error } = useMutation<Data, Problem, Given>({
    mutationFn: (given) =>
      ask(call(given)).finally(() => {
        isUnderWay.current = false;
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [room] }),
    // Nobody knows what became of it when there was no answer: pressing again is for the person to decide.
    retry: false,
    networkMode: 'always',
  });
  const act: typeof mutate = (...given) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    mutate(...given);
  };
  return { mutate: act, isPending, error };
}

/** Asks again whatever did not come: a room that waits for two things asks for both at once. */
export function useAskAgain(): () => void {
  const queries = useQueryClient();
  return useCallback(
    () => void queries.refetchQueries({ predicate: ({ state }) => state.status === 'error' }),
    [queries],
  );
}

/** Asks and acts for the purpose of the room that is open. */
function useAsk() {
  const { ask } = useDeskApi();
  const purpose = useContext(PurposeContext);
  return <Data>(call: Call<Data>, options: CallOptions = {}) => ask(call, { ...options, ...(purpose && { purpose }) });
}
