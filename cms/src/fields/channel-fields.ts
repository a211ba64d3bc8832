import type { EmailField, TextField } from 'payload';
import { label, message } from '../messages/message.ts';
import { httpUrl } from './http-url.ts';

/** How to reach a contact point: mail, telephone, web. */
export function channelFields(): [EmailField, TextField, TextField] {
  return [
    {
      name: 'email',
      type: 'email',
      label: label('field.email'),
      validate: (value, { req }) =>
        !value || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) || message(req.i18n.language, 'refused.email'),
    },
    { name: 'telephone', type: 'text', label: label('field.telephone') },
    { name: 'url', type: 'text', label: label('field.url'), validate: httpUrl },
  ];
}
