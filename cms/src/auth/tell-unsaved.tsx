'use client';

import { toast, useTranslation } from '@payloadcms/ui';
import { type ReactNode, useEffect } from 'react';
import { authMessage } from './auth-messages.ts';

const notice = 'not-saved';

/**
 * Says so when saving by itself is refused: somebody else ended the session, or the role is gone. Payload says nothing then,
 * and shows when it last saved. What was typed stays on the screen, and is saved with the next key once one is back.
 */
export function TellUnsaved({ children }: { readonly children: ReactNode }) {
  const language = useTranslation().i18n.language === 'en' ? 'en' : 'nl';

  useEffect(() => {
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntriesByType('resource') as PerformanceResourceTiming[]) {
        if (!entry.name.includes('autosave=true')) continue;
        if (entry.responseStatus === 401 || entry.responseStatus === 403) tell(language);
        else if (entry.responseStatus === 200) toast.dismiss(notice);
      }
    });
    observer.observe({ type: 'resource' });
    return () => observer.disconnect();
  }, [language]);

  return children;
}

function tell(language: 'nl' | 'en'): void {
  const text = (
    <span>
      {authMessage(language, 'notSaved')}{' '}
      <a href="/admin/account" rel="noreferrer" target="_blank">
        {authMessage(language, 'signInBeside')}
      </a>
    </span>
  );
  toast.error(text, { id: notice, duration: Number.POSITIVE_INFINITY });
}
