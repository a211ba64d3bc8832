import { Outlet } from '@tanstack/react-router';
import { PurposeContext } from '../api/purpose-context.ts';
import { useLanguage } from '../language/language-context.tsx';
import { Page } from '../parts/page.tsx';
import { useRooms } from '../shell/viewer.ts';
import { NoRooms } from './no-rooms.tsx';

/** The rooms of privacy officers: whatever is asked there is asked for oversight. */
export function PrivacyRooms() {
  const { tell } = useLanguage();
  // By an address one was sent: what it says is no secret, but nobody should fill in what the database will refuse.
  if (useRooms().length === 0) {
    return (
      <Page title={tell('home.title')}>
        <NoRooms />
      </Page>
    );
  }
  return (
    <PurposeContext value="oversight">
      <Outlet />
    </PurposeContext>
  );
}
