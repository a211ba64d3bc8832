import type { Language } from './matrix-view.ts';
import en from './words/en.json' with { type: 'json' };
import nl from './words/nl.json' with { type: 'json' };

/** The words of what people read outside a screen: exports and registers. */
export function words(language: Language): typeof nl {
  return language === 'en' ? en : nl;
}
