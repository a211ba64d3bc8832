import type { DateFieldValidation, Tab } from 'payload';
import { dateFormats } from '../../fields/date-formats.ts';
import { label, message } from '../../messages/message.ts';
import { slugField } from '../slug-field.ts';

const afterStart: DateFieldValidation = (value, { siblingData, req }) => {
  const { startsAt } = siblingData as { startsAt?: string | null };
  const isInOrder = !value || !startsAt || new Date(startsAt) < new Date(value);
  return isInOrder || message(req.i18n.language, 'refused.endsBeforeStart');
};

/** From when until when the product may be seen, and where. */
export function periodTab(): Tab {
  const admin = { date: dateFormats.instant };
  return {
    label: label('tab.period'),
    fields: [
      slugField(),
      {
        type: 'row',
        fields: [
          { name: 'startsAt', type: 'date', label: label('field.startsAt'), admin },
          {
            name: 'endsAt',
            type: 'date',
            label: label('field.endsAt'),
            validate: afterStart,
            admin: { ...admin, description: label('help.endsAt') },
          },
        ],
      },
      { name: 'isArchived', type: 'checkbox', label: label('field.isArchived'), defaultValue: false, index: true },
    ],
  };
}
