/** Why a text does not name a language. */
export interface LanguageRefusal {
  readonly kind: 'notALanguage';
}

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** The reason this is not a language, or null when it is one: two small letters that ISO 639-1 knows. */
export function refusalToLanguage(language: string): LanguageRefusal | null {
  return /^[a-z]{2}$/.test(language) && names.of(language) !== undefined ? null : { kind: 'notALanguage' };
}
