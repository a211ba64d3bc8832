import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { type Language, languageFor } from './languages.ts';
import { type Speech, speechIn } from './speech.ts';

const chosenKey = 'verbonden-desk-language';

interface Spoken extends Speech {
  readonly choose: (language: Language) => void;
}

const Context = createContext<Spoken | null>(null);

/** The language somebody chose on this computer, or what their browser asks for. */
export const storedLanguage = (): Language => languageFor(localStorage.getItem(chosenKey), navigator.languages);

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(storedLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const spoken = useMemo(
    () => ({
      ...speechIn(language),
      choose: (chosen: Language) => {
        localStorage.setItem(chosenKey, chosen);
        setLanguage(chosen);
      },
    }),
    [language],
  );
  return (
    <Context value={spoken}>
      <I18nProvider locale={language === 'nl' ? 'nl-BE' : 'en-GB'}>{children}</I18nProvider>
    </Context>
  );
}

export function useLanguage(): Spoken {
  const spoken = useContext(Context);
  if (!spoken) throw new Error('There is no LanguageProvider above.');
  return spoken;
}
