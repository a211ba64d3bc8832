import { useRouterState } from '@tanstack/react-router';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { Notice } from '../parts/notice.tsx';

interface Announced {
  readonly text: string;
  /** Where it was told: it goes when somebody goes on. */
  readonly at: string;
}

interface Announcements {
  readonly announced: Announced | null;
  /** Says that something was done, on the page that is open, or on the one that opens next. */
  readonly announce: (text: string, at?: string) => void;
}

const Context = createContext<Announcements>({ announced: null, announce: () => undefined });

export function AnnouncementsProvider({ children }: { readonly children: ReactNode }) {
  const [announced, setAnnounced] = useState<Announced | null>(null);
  const announce = useCallback((text: string, at = location.pathname) => setAnnounced({ text, at }), []);
  const value = useMemo(() => ({ announced, announce }), [announced, announce]);
  return <Context value={value}>{children}</Context>;
}

export const useAnnounce = () => useContext(Context).announce;

/**
 * What was done last. Its place is there before it is filled: only then do all screen readers tell it. When what had the focus goes with what was
 * done (a card leaves its list), the focus comes here, and not to the top of the page.
 */
export function Announcement() {
  const { announced } = useContext(Context);
  const at = useRouterState({ select: ({ location }) => location.pathname });
  const place = useRef<HTMLOutputElement>(null);
  const isShown = announced?.at === at;
  useEffect(() => {
    if (!isShown) return;
    // A dialog that closes gives the focus back to what opened it, a frame later: what is still nowhere after that has lost its place.
    const observer = new MutationObserver(() =>
      afterNextFrame(() => {
        if (document.activeElement === document.body) place.current?.focus();
      }),
    );
    observer.observe(document.body, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [isShown]);
  return (
    <output ref={place} tabIndex={-1}>
      {isShown && <Notice tone="success" title={announced.text} />}
    </output>
  );
}

function afterNextFrame(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}
