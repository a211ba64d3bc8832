import { useEffect } from 'react';
import { useLanguage } from '../language/language-context.tsx';

/** Names the window after what it shows. */
export function useTitle(title: string): void {
  const { tell } = useLanguage();
  const whole = `${title} · ${tell('desk')}`;
  useEffect(() => {
    document.title = whole;
  }, [whole]);
}
