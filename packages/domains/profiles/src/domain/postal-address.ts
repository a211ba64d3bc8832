import { isCountry } from './country.ts';
import { longest } from './longest.ts';
import { saysSomething, tidy } from './tidy.ts';

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
  | { readonly kind: 'addressPartMissing'; readonly field: Part }
  | { readonly kind: 'tooLong'; readonly field: Part | 'boxNumber'; readonly most: number }
  | { readonly kind: 'notAPostalCode'; readonly field: 'postalCode' }
  | { readonly kind: 'notACountry'; readonly field: 'country' };

const parts = ['street', 'houseNumber', 'postalCode', 'municipality'] as const;

type Part = (typeof parts)[number];

/** The address with single blanks; all parts null when there is none. */
export function toPostalAddress(given: PostalAddress | null): PostalAddress {
  const written = (part: string | null | undefined) => (part ? tidy(part) : null) || null;
  return {
    street: written(given?.street),
    houseNumber: written(given?.houseNumber),
    boxNumber: written(given?.boxNumber),
    postalCode: written(given?.postalCode),
    municipality: written(given?.municipality),
    country: given && (written(given.country)?.toUpperCase() ?? 'BE'),
  };
}

/** The reason this is no postal address, or null when it is one. Elsewhere than in Belgium a postal code may be any. */
export function refusalToPostalAddress(address: PostalAddress): PostalAddressRefusal | null {
  const missing = parts.find((part) => !saysSomething(address[part] ?? ''));
  if (missing) return { kind: 'addressPartMissing', field: missing };
  const tooLong = ([...parts, 'boxNumber'] as const).find((part) => (address[part] ?? '').length > longest[part]);
  if (tooLong) return { kind: 'tooLong', field: tooLong, most: longest[tooLong] };
  if (!isCountry(address.country ?? '')) return { kind: 'notACountry', field: 'country' };
  const isBelgian = address.country === 'BE';
  return isBelgian && !/^[1-9]\d{3}$/.test(address.postalCode ?? '')
    ? { kind: 'notAPostalCode', field: 'postalCode' }
    : null;
}
