export interface PostalAddress {
  readonly street: string | null;
  readonly houseNumber: string | null;
  readonly boxNumber: string | null;
  readonly postalCode: string | null;
  readonly municipality: string | null;
  /** ISO 3166-1, two capitals; Belgium when it is not said. */
  readonly country: string | null;
}

/** Why no letter would arrive there. */
export type PostalAddressRefusal =
  | { readonly kind: 'addressPartMissing'; readonly field: 'street' | 'houseNumber' | 'postalCode' | 'municipality' }
  | { readonly kind: 'notAPostalCode'; readonly field: 'postalCode' }
  | { readonly kind: 'notACountry'; readonly field: 'country' };

const parts = ['street', 'houseNumber', 'postalCode', 'municipality'] as const;

/** The address with single blanks; all parts null when there is none. */
export function toPostalAddress(given: PostalAddress | null): PostalAddress {
  const tidy = (part: string | null | undefined) => part?.normalize('NFC').trim().replaceAll(/\s+/g, ' ') || null;
  return {
    street: tidy(given?.street),
    houseNumber: tidy(given?.houseNumber),
    boxNumber: tidy(given?.boxNumber),
    postalCode: tidy(given?.postalCode),
    municipality: tidy(given?.municipality),
    country: given && (tidy(given.country)?.toUpperCase() ?? 'BE'),
  };
}

/** The reason this is no postal address, or null when it is one. Elsewhere than in Belgium a postal code may be any. */
export function refusalToPostalAddress(address: PostalAddress): PostalAddressRefusal | null {
  const missing = parts.find((part) => address[part] === null);
  if (missing) return { kind: 'addressPartMissing', field: missing };
  if (!/^[A-Z]{2}$/.test(address.country ?? '')) return { kind: 'notACountry', field: 'country' };
  const isBelgian = address.country === 'BE';
  return isBelgian && !/^[1-9]\d{3}$/.test(address.postalCode ?? '')
    ? { kind: 'notAPostalCode', field: 'postalCode' }
    : null;
}
