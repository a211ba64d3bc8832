import type { Field } from 'payload';
import { label } from '../messages/message.ts';
import { htmlField } from './html-field.ts';

/** A title with a description below it: what every part of a product is made of. */
export function titledFields(): Field[] {
  return [
    { name: 'title', type: 'text', label: label('field.title'), localized: true },
    htmlField('description', 'field.description'),
  ];
}
