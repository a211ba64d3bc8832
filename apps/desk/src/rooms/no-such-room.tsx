import { Link } from '@tanstack/react-router';
import { useLanguage } from '../language/language-context.tsx';
import { Page } from '../parts/page.tsx';

/** For an address that is none. */
export function NoSuchRoom() {
  const { tell } = useLanguage();
  return (
    <Page title={tell('noSuchRoom')} intro={tell('noSuchRoom.about')}>
      <p>
        <Link to="/">{tell('home.title')}</Link>
      </p>
    </Page>
  );
}
