import { RouterProvider } from '@tanstack/react-router';
import { useState, useSyncExternalStore } from 'react';
import { DeskApiProvider } from './api/desk-api.tsx';
import type { DeskConfig } from './config.ts';
import { useLanguage } from './language/language-context.tsx';
import { deskRouter } from './router.tsx';
import { Entrance } from './session/entrance.tsx';
import { ExpiredDialog } from './session/expired-dialog.tsx';
import type { Session } from './session/session.ts';
import { AnnouncementsProvider } from './shell/announcements.tsx';

/** The desk of whoever has signed in; the door for everybody else. */
export function Desk({ config, session }: { readonly config: DeskConfig; readonly session: Session }) {
  const { language } = useLanguage();
  const state = useSyncExternalStore(session.subscribe, session.state);
  const [router] = useState(deskRouter);
  const signIn = () => void session.signIn(language);
  if (state.kind !== 'signedIn' && state.kind !== 'expired') return <Entrance state={state} onSignIn={signIn} />;
  return (
    <DeskApiProvider config={config} session={session}>
      <AnnouncementsProvider>
        <RouterProvider router={router} />
      </AnnouncementsProvider>
      {state.kind === 'expired' && (
        <ExpiredDialog onSignInBeside={() => session.signInBeside(language)} onSignInHere={signIn} />
      )}
    </DeskApiProvider>
  );
}
