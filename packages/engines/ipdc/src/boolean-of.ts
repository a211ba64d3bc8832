const meanings: Readonly<Record<string, boolean>> = { true: true, '1': true, false: false, '0': false };

/**
 * What the text says as a yes or no, case and spaces around it aside. Null when it is neither.
 *
 * @see https://www.w3.org/TR/xmlschema-2/#boolean
 */
export function booleanOf(text: string): boolean | null {
  const said = text.trim().toLowerCase();
  return Object.hasOwn(meanings, said) ? (meanings[said] ?? null) : null;
}
