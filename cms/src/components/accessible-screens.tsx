'use client';
import { useTranslation } from '@payloadcms/ui';
import { type ReactNode, useEffect } from 'react';
import { nameControls } from './control-names.ts';
import { LeadToMistakes, markMistakes } from './mistakes.ts';
import { mendStructure } from './screen-structure.ts';
import './mistakes.css';

/**
 * Makes Payload's own screens say what they are to people who use a keyboard or a screen reader. Payload offers no place for
 * most of these texts; React leaves attributes alone that it did not change, so they are put on the page itself.
 */
export function AccessibleScreens({ children }: { readonly children: ReactNode }) {
  const { language } = useTranslation().i18n;
  useEffect(() => {
    let frame = 0;
    const lead = new LeadToMistakes(document);
    const mend = () => {
      frame = 0;
      mendStructure(document);
      nameControls(document, language);
      markMistakes(document);
      lead.look();
    };
    const observer = new MutationObserver(() => {
      frame ||= requestAnimationFrame(mend);
    });
    observer.observe(document.body, {
      attributeFilter: ['aria-hidden', 'aria-label', 'role'],
      characterData: true,
      childList: true,
      subtree: true,
    });
    mend();
    return () => {
      observer.disconnect();
      lead.end();
      cancelAnimationFrame(frame);
    };
  }, [language]);
  return children;
}
