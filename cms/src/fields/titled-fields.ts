import type { Field } from 'payload';
import { label } from '../messages/message.ts';
import { htmlField } from './html-field.ts';
import { longestTitle } from './longest.ts';
import { trimmed } from './trimmed.ts';

/** A title with a description below it: what every part of a product is made of. */
export function titledFields(): Field[] {
  return [
    {
      name: 'title',
      type: 'text',
      label: label('field.title'),
      localized: true,
      maxLength: longestTitle,
      hooks: { beforeValidate: [trimmed] },
    },
    htmlField('description', 'field.description'),
  ];
}
