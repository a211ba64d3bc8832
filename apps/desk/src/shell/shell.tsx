import { Link, Outlet } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useAnswer } from '../api/use-answer.ts';
import { useLanguage } from '../language/language-context.tsx';
import { ActionButton } from '../parts/action-button.tsx';
import { Awaited } from '../parts/awaited.tsx';
import { roomsFor } from '../rooms/rooms.ts';
import { AccountMenu } from './account-menu.tsx';
import { Announcement } from './announcements.tsx';
import { OfflineNotice } from './offline-notice.tsx';
import './shell.css';
import { ViewerContext } from './viewer.ts';

/** What stands around every room: the way to skip to it, the rooms one has, and who one is. */
export function Shell() {
  const { tell } = useLanguage();
  const main = useRef<HTMLElement>(null);
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  const viewer = useAnswer(['viewer'], (api, options) => api.viewer({}, options));
  const rooms = roomsFor(viewer.data?.viewer?.roles ?? []);
  return (
    <div className="shell">
      <a
        href="#room"
        className="shell-skip"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {tell('skip')}
      </a>
      <header className="shell-header">
        <Link to="/" className="shell-brand">
          <img src="/icon.svg" alt="" width={28} height={28} />
          <span>{tell('desk')}</span>
        </Link>
        <AccountMenu />
      </header>
      {rooms.length > 0 && (
        <nav aria-label={tell('rooms')} className="shell-nav">
          <div className="shell-menu">
            <ActionButton aria-expanded={isMenuOpen} onPress={() => setIsMenuOpen(!isMenuOpen)}>
              {tell('rooms')}
            </ActionButton>
          </div>
          <ul className={isMenuOpen ? 'shell-open' : undefined}>
            {rooms.map(({ path, title }) => (
              <li key={path}>
                <Link to={path} onClick={() => setIsMenuOpen(false)}>
                  {tell(title)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <main id="room" ref={main} tabIndex={-1} className="shell-main">
        <OfflineNotice />
        <Announcement />
        <Awaited query={viewer}>
          {({ viewer: known }) => (
            <ViewerContext value={known}>
              <Outlet />
            </ViewerContext>
          )}
        </Awaited>
      </main>
    </div>
  );
}
