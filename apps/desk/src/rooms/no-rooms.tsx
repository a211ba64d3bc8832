import { useLanguage } from '../language/language-context.tsx';
import { Notice } from '../parts/notice.tsx';

/** For who has signed in and has no room, here or at this address. */
export function NoRooms() {
  const { tell } = useLanguage();
  return (
    <Notice tone="info" title={tell('home.noRooms')}>
      <p>{tell('home.noRooms.about')}</p>
    </Notice>
  );
}
