import type { Address } from '@verbonden/engine-ipdc';
import type { Chooser } from './chosen-text.ts';
import { type TextFields, textFields } from './text-fields.ts';

/** An address as a row keeps it. All null when there is no address. */
export interface AddressFields extends TextFields<'street'>, TextFields<'municipality'>, TextFields<'country'> {
  readonly houseNumber: string | null;
  readonly boxNumber: string | null;
  readonly postalCode: string | null;
}

/** The fields of one address, its names in the chosen language. */
export function addressFields(address: Address | null, choose: Chooser): AddressFields {
  const pick = (name: 'street' | 'municipality' | 'country') => (address === null ? null : choose(address[name]));
  return {
    ...textFields('street', pick('street')),
    ...textFields('municipality', pick('municipality')),
    ...textFields('country', pick('country')),
    houseNumber: address?.houseNumber ?? null,
    boxNumber: address?.boxNumber ?? null,
    postalCode: address?.postalCode ?? null,
  };
}
