import './theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { readConfig } from './config.ts';
import { Desk } from './desk.tsx';
import { LanguageProvider, storedLanguage } from './language/language-context.tsx';
import { Entrance } from './session/entrance.tsx';
import { Session } from './session/session.ts';

const place = document.getElementById('desk');
if (!place) throw new Error('The page has no place for the desk.');
const root = createRoot(place);

try {
  const config = await readConfig();
  const session = new Session(config);
  void session.begin(storedLanguage());
  root.render(
    <StrictMode>
      <LanguageProvider>
        <Desk config={config} session={session} />
      </LanguageProvider>
    </StrictMode>,
  );
} catch {
  root.render(
    <LanguageProvider>
      <Entrance state={{ kind: 'failed', why: 'unreachable' }} onSignIn={() => location.reload()} />
    </LanguageProvider>,
  );
}
