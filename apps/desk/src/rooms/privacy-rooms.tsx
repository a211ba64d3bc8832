import { Outlet } from '@tanstack/react-router';
import { PurposeContext } from '../api/purpose-context.ts';

/** The rooms of privacy officers: whatever is asked there is asked for oversight. */
export function PrivacyRooms() {
  return (
    <PurposeContext value="oversight">
      <Outlet />
    </PurposeContext>
  );
}
