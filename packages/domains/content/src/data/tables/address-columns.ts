import { text } from 'drizzle-orm/pg-core';

/** An address inside another row: it has no life of its own. No postal code means no address. */
export const addressColumns = {
  street: text('street'),
  streetTag: text('street_tag'),
  houseNumber: text('house_number'),
  boxNumber: text('box_number'),
  postalCode: text('postal_code'),
  municipality: text('municipality'),
  municipalityTag: text('municipality_tag'),
  country: text('country'),
  countryTag: text('country_tag'),
};
