import { type ReactNode, useEffect, useRef } from 'react';
import './page.css';
import { useTitle } from './use-title.ts';

interface Props {
  readonly title: string;
  readonly intro?: string;
  /** Beside the title: what one begins here. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

let isFirst = true;

/** A room: its name is the title of the window, and has the focus when somebody comes in, so that ears know where they are. */
export function Page({ title, intro, actions, children }: Props) {
  useTitle(title);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Not when the desk itself opens: a browser then begins at the top, where the way to skip is.
    if (!isFirst) heading.current?.focus();
    isFirst = false;
  }, []);
  return (
    <div className="page">
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {intro && <p className="page-intro">{intro}</p>}
      {children}
    </div>
  );
}
