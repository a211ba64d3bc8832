import type { ArrayField, DateFieldValidation } from 'payload';
import { label, message } from '../messages/message.ts';
import { dateFormats } from './date-formats.ts';
import { timeFields } from './time-field.ts';

const notBeforeStart: DateFieldValidation = (value, { siblingData, req }) => {
  const { startsOn } = siblingData as { startsOn?: string | null };
  if (!value) return req.t('validation:required');
  const isInOrder = !startsOn || new Date(startsOn) <= new Date(value);
  return isInOrder || message(req.i18n.language, 'refused.endsBeforeStart');
};

/** Days that differ from the ordinary week: holidays, shorter hours in summer. */
export function exceptionsField(): ArrayField {
  const admin = { date: dateFormats.day };
  return {
    name: 'exceptions',
    type: 'array',
    label: label('field.exceptions'),
    labels: { singular: label('field.exceptionDays'), plural: label('field.exceptions') },
    admin: { description: label('help.exceptions') },
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'startsOn', type: 'date', required: true, label: label('field.startsOn'), admin },
          {
            name: 'endsOn',
            type: 'date',
            required: true,
            label: label('field.endsOn'),
            validate: notBeforeStart,
            admin,
          },
          ...timeFields(false),
        ],
      },
      { name: 'reason', type: 'text', localized: true, label: label('field.reason') },
    ],
  };
}
