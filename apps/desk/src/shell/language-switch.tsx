import { useLanguage } from '../language/language-context.tsx';
import { ActionButton } from '../parts/action-button.tsx';

/** To the other language; said in that language, so that who needs it can read it. */
export function LanguageSwitch() {
  const { language, choose, tell } = useLanguage();
  const other = language === 'nl' ? 'en' : 'nl';
  return (
    <ActionButton look="quiet" onPress={() => choose(other)}>
      <span lang={other}>{tell('otherLanguage')}</span>
    </ActionButton>
  );
}
