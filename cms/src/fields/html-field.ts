import { sanitiseHtml } from '@verbonden/engine-ipdc';
import type { FieldHook, TextareaField } from 'payload';
import { label } from '../messages/message.ts';
import type { MessageKey } from '../messages/nl.ts';

const sanitise: FieldHook = ({ value }) => (typeof value === 'string' ? sanitiseHtml(value) : value);

/** A text with markup, kept as sanitised HTML per language: the form in which IPDC gives it and every channel takes it. */
export function htmlField(name: string, key: MessageKey): TextareaField {
  return {
    name,
    type: 'textarea',
    label: label(key),
    localized: true,
    hooks: { beforeChange: [sanitise] },
    admin: { components: { Field: '/fields/html/html-input.tsx#HtmlInput' } },
  };
}
