import type { ArrayField } from 'payload';
import { label } from '../messages/message.ts';
import type { MessageKey } from '../messages/nl.ts';
import { timeFields } from './time-field.ts';

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** The stretches of an ordinary week in which one is open; a day without a stretch is closed. */
export function hoursField(): ArrayField {
  return {
    name: 'hours',
    type: 'array',
    label: label('field.hours'),
    labels: { singular: label('field.hoursOfDay'), plural: label('field.hours') },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'weekday',
            type: 'select',
            required: true,
            label: label('field.weekday'),
            enumName: 'weekday',
            options: weekdays.map((value) => ({ value, label: label(`weekday.${value}` satisfies MessageKey) })),
          },
          ...timeFields(true),
          { name: 'isByAppointment', type: 'checkbox', defaultValue: false, label: label('field.isByAppointment') },
        ],
      },
    ],
  };
}
