import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useLanguage } from '../language/language-context.tsx';
import { Notice } from '../parts/notice.tsx';

const isOnline = () => onlineManager.isOnline();
const subscribe = (listener: () => void) => onlineManager.subscribe(listener);

/** Says that the connection is lost, for as long as it is. */
export function OfflineNotice() {
  const { tell } = useLanguage();
  if (useSyncExternalStore(subscribe, isOnline)) return null;
  return (
    <Notice tone="warning" isTold title={tell('offline')}>
      <p>{tell('offline.about')}</p>
    </Notice>
  );
}
