const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** Codes that name no place to which a letter goes: unions, tests, the unknown. */
const noPlace: ReadonlySet<string> = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

/** Whether two capitals are the code of a country that there is: ISO 3166-1, without those that were given up. */
export function isCountry(code: string): boolean {
  return (
    /^[A-Z]{2}$/.test(code) &&
    !noPlace.has(code) &&
    names.of(code) !== undefined &&
    new Intl.Locale(`und-${code}`).region === code
  );
}
