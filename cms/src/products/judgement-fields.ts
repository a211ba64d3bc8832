import type { CheckboxField, TextField } from 'payload';
import { label } from '../messages/message.ts';

const closed = { create: () => false, update: () => false };

/**
 * Whether the product has everything an IPDC instance needs, and what not: computed at each save, shown beside the form.
 * `name` is its title in the first form that has one: a list sorts and searches in one language only, and most products have one other.
 */
export function judgementFields(): [CheckboxField, TextField, TextField] {
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
          Diff: '/components/complete-difference.tsx#CompleteDifference',
        },
      },
    },
    {
      name: 'lacks',
      type: 'text',
      hasMany: true,
      label: label('field.lacks'),
      access: closed,
      admin: {
        hidden: true,
        disableListColumn: true,
        disableListFilter: true,
        components: { Diff: '/components/no-difference.tsx#NoDifference' },
      },
    },
    {
      name: 'name',
      type: 'text',
      label: label('field.title'),
      access: closed,
      index: true,
      admin: { hidden: true, components: { Diff: '/components/no-difference.tsx#NoDifference' } },
    },
  ];
}
