'use client';

import { useAuth } from '@payloadcms/ui';
import { type ReactNode, useEffect, useRef } from 'react';

/** Active means: typed or pressed since the last renewal. Half a session is early enough, and no request per key. */
const renewAfterShare = 0.5;

/** Renews the session of whoever is at work, so that only the inactive see the warning before it ends. */
export function KeepSession({ children }: { readonly children: ReactNode }) {
  const { refreshCookie, tokenExpirationMs } = useAuth();
  const lifetime = useRef(0);

  useEffect(() => {
    if (!tokenExpirationMs) return undefined;
    lifetime.current = Math.max(lifetime.current, tokenExpirationMs - Date.now());
    let hasAsked = false;
    const atWork = () => {
      const isEarly = tokenExpirationMs - Date.now() > lifetime.current * (1 - renewAfterShare);
      if (hasAsked || isEarly) return;
      hasAsked = true;
      refreshCookie(true);
    };
    const signs = ['keydown', 'pointerdown'] as const;
    for (const sign of signs) window.addEventListener(sign, atWork, { passive: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, atWork);
    };
  }, [refreshCookie, tokenExpirationMs]);

  return children;
}
