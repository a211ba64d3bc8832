import type { ReactNode } from 'react';
import type { Problem } from '../api/problem.ts';
import { useAskAgain } from '../api/use-answer.ts';
import { useLanguage } from '../language/language-context.tsx';
import './awaited.css';
import { Notice } from './notice.tsx';
import { ProblemNotice } from './problem-notice.tsx';

interface Query<Data> {
  readonly data: Data | undefined;
  readonly error: Problem | null;
  readonly fetchStatus: 'fetching' | 'paused' | 'idle';
}

interface Props<Data> {
  readonly query: Query<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** What was asked: while it is on its way that is said, and when it does not come, why, with a way to ask again. */
export function Awaited<Data>({ query, children }: Props<Data>) {
  const { tell } = useLanguage();
  const askAgain = useAskAgain();
  const { data, error, fetchStatus } = query;
  const isOnItsWay = data === undefined && !error;
  return (
    <>
      {error && <ProblemNotice problem={error} onRetry={askAgain} />}
      {isOnItsWay && fetchStatus === 'paused' && <Notice tone="warning" isTold title={tell('offline')} />}
      {isOnItsWay && fetchStatus === 'fetching' && <output className="awaited-waiting">{tell('loading')}</output>}
      {data !== undefined && children(data)}
    </>
  );
}
