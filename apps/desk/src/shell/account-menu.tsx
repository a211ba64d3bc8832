import { useSyncExternalStore } from 'react';
import { useDeskApi } from '../api/desk-api.tsx';
import { useLanguage } from '../language/language-context.tsx';
import { ActionButton } from '../parts/action-button.tsx';
import { type Theme, useTheme } from '../theme/use-theme.ts';
import { LanguageSwitch } from './language-switch.tsx';
import './shell.css';

const themes: readonly Theme[] = ['system', 'light', 'dark'];

/** Language, light or dark, and the way out. */
export function AccountMenu() {
  const { tell } = useLanguage();
  const { session } = useDeskApi();
  const [theme, setTheme] = useTheme();
  const state = useSyncExternalStore(session.subscribe, session.state);
  return (
    <div className="shell-account">
      <LanguageSwitch />
      <label className="shell-theme">
        <span className="unseen">{tell('theme')}</span>
        <select value={theme} onChange={(event) => setTheme(event.target.value as Theme)}>
          {themes.map((each) => (
            <option key={each} value={each}>
              {tell(`theme.${each}`)}
            </option>
          ))}
        </select>
      </label>
      {'name' in state && <span className="shell-name">{state.name}</span>}
      <ActionButton look="quiet" onPress={() => void session.signOut()}>
        {tell('signOut')}
      </ActionButton>
    </div>
  );
}
