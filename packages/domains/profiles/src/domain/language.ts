/** Why a text does not name a language. */
export interface LanguageRefusal {
  readonly kind: 'notALanguage';
}

/** The reason this is not a language, or null when it is one: two small letters, as in ISO 639-1. */
export function refusalToLanguage(language: string): LanguageRefusal | null {
  return /^[a-z]{2}$/.test(language) ? null : { kind: 'notALanguage' };
}
