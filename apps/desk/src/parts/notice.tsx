import type { ReactNode } from 'react';
import './notice.css';

interface Props {
  readonly tone: 'info' | 'success' | 'warning' | 'danger';
  /** Told to ears at once when it appears. */
  readonly isTold?: boolean;
  readonly title?: string;
  readonly children?: ReactNode;
}

/** Something to know before going on. */
export function Notice({ tone, isTold = false, title, children }: Props) {
  const role = isTold ? (tone === 'danger' ? 'alert' : 'status') : undefined;
  return (
    <div role={role} className={`notice notice-${tone}`}>
      {title && <p className="notice-title">{title}</p>}
      {children}
    </div>
  );
}
