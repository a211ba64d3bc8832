import type { CheckboxField, TextField } from 'payload';
import { label } from '../messages/message.ts';

const closed = { create: () => false, update: () => false };

/** Whether the product has everything an IPDC instance needs, and what not: computed at each save, shown beside the form. */
export function judgementFields(): [CheckboxField, TextField] {
  return [
    {
      name: 'isComplete',
      type: 'checkbox',
      label: label('field.isComplete'),
      access: closed,
      index: true,
      defaultValue: false,
      admin: {
        position: 'sidebar',
        components: {
          Field: '/products/complete-badge.tsx#CompleteBadge',
          Cell: '/products/complete-cell.tsx#CompleteCell',
        },
      },
    },
    {
      name: 'lacks',
      type: 'text',
      hasMany: true,
      label: label('field.lacks'),
      access: closed,
      admin: { hidden: true },
    },
  ];
}
