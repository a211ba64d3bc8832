import type { ArrayField, Field } from 'payload';
import { label } from '../messages/message.ts';
import { httpUrl } from './http-url.ts';
import { titledFields } from './titled-fields.ts';

/** A title, a description and the address they lead to. */
export function linkFields(): Field[] {
  return [...titledFields(), { name: 'url', type: 'text', label: label('field.url'), validate: httpUrl }];
}

/** Websites in their own order. */
export function websiteList(): ArrayField {
  return {
    name: 'websites',
    type: 'array',
    label: label('field.websites'),
    labels: { singular: label('field.website'), plural: label('field.websites') },
    admin: { initCollapsed: true, components: { RowLabel: '/fields/row-label.tsx#RowLabel' } },
    fields: linkFields(),
  };
}
