import type { ReactNode } from 'react';
import './card.css';

interface Props {
  readonly title: ReactNode;
  /** A word about how it stands. */
  readonly state: string;
  readonly tone?: 'quiet' | 'open' | 'late';
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One thing of a list that has more to say than fits in a row. */
export function Card({ title, state, tone = 'quiet', actions, children }: Props) {
  return (
    <article className="box card">
      <div className="page-head">
        <h2>{title}</h2>
        <span className={`card-state card-${tone}`}>{state}</span>
      </div>
      {children}
      {actions && <div className="page-actions">{actions}</div>}
    </article>
  );
}
