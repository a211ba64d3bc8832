import { embed, shape } from '@verbonden/kit-planner';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** An address; there is none without a postal code. */
export const addressShape = shape('Address', {
  postalCode: 'text',
  street: 'text',
  houseNumber: 'text',
  boxNumber: 'text',
  municipality: 'text',
  country: 'text',
});

type AddressColumn = 'postalCode' | 'street' | 'houseNumber' | 'boxNumber' | 'municipality' | 'country';

/** The address in a row of anything that has one. */
export function embeddedAddress(row: Readonly<Record<AddressColumn, PgColumn>>) {
  const { postalCode, street, houseNumber, boxNumber, municipality, country } = row;
  return embed(addressShape, { postalCode, street, houseNumber, boxNumber, municipality, country });
}
