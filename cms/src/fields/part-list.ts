import type { ArrayField, Field } from 'payload';
import { label } from '../messages/message.ts';
import type { MessageKey } from '../messages/nl.ts';

interface PartList {
  readonly name: string;
  readonly one: MessageKey;
  readonly many: MessageKey;
  readonly fields: Field[];
}

/** Parts of a product in their official order; each row is headed by its title. */
export function partList({ name, one, many, fields }: PartList): ArrayField {
  return {
    name,
    type: 'array',
    label: label(many),
    labels: { singular: label(one), plural: label(many) },
    admin: { initCollapsed: true, components: { RowLabel: '/fields/row-label.tsx#RowLabel' } },
    fields,
  };
}
