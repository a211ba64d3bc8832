import type { GroupField } from 'payload';
import { label } from '../messages/message.ts';

/** A Belgian postal address; without a street, number, postal code and municipality there is no address. */
export function addressField(): GroupField {
  return {
    name: 'address',
    type: 'group',
    label: label('field.address'),
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'street', type: 'text', label: label('field.street'), localized: true },
          { name: 'houseNumber', type: 'text', label: label('field.houseNumber') },
          { name: 'boxNumber', type: 'text', label: label('field.boxNumber') },
        ],
      },
      {
        type: 'row',
        fields: [
          { name: 'postalCode', type: 'text', label: label('field.postalCode') },
          { name: 'municipality', type: 'text', label: label('field.municipality'), localized: true },
          { name: 'country', type: 'text', label: label('field.country'), localized: true },
        ],
      },
    ],
  };
}
