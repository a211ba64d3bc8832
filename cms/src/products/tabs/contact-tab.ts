import type { ArrayField, Tab } from 'payload';
import { addressField } from '../../fields/address-field.ts';
import { channelFields } from '../../fields/channel-fields.ts';
import { hoursField } from '../../fields/hours-field.ts';
import { websiteList } from '../../fields/website-list.ts';
import { label } from '../../messages/message.ts';

/** Where one can turn to. */
export function contactTab(): Tab {
  return { label: label('tab.contact'), fields: [contactPoints(), websiteList()] };
}

/** Each row is a contact point of the city, or holds the details itself. */
function contactPoints(): ArrayField {
  return {
    name: 'contactPoints',
    type: 'array',
    label: label('field.contactPoints'),
    labels: { singular: label('contactPoint'), plural: label('field.contactPoints') },
    admin: { initCollapsed: true },
    fields: [
      {
        name: 'contactPoint',
        type: 'relationship',
        relationTo: 'contact-points',
        label: label('field.contactPoint'),
        admin: { description: label('help.contactPoint') },
      },
      {
        type: 'collapsible',
        label: label('field.contactPoints'),
        admin: { condition: (_, row) => !row?.['contactPoint'] },
        fields: [
          ...channelFields(),
          addressField(),
          {
            name: 'openingHours',
            type: 'textarea',
            label: label('field.openingHours'),
            admin: { description: label('help.openingHours') },
          },
          hoursField(),
        ],
      },
    ],
  };
}
