import { Link } from '@tanstack/react-router';
import { useLanguage } from '../language/language-context.tsx';
import { Page } from '../parts/page.tsx';
import { useRooms } from '../shell/viewer.ts';
import './home.css';
import { NoRooms } from './no-rooms.tsx';

/** Where one comes in: the rooms one has, or in words that there are none yet. */
export function Home() {
  const { tell } = useLanguage();
  const rooms = useRooms();
  return (
    <Page title={tell('home.title')}>
      {rooms.length === 0 && <NoRooms />}
      <ul className="home-rooms">
        {rooms.map(({ path, title, about }) => (
          <li key={path} className="box">
            <h2>
              <Link to={path}>{tell(title)}</Link>
            </h2>
            <p>{tell(about)}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
