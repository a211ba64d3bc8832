import type { Tab } from 'payload';
import { partList } from '../../fields/part-list.ts';
import { titledFields } from '../../fields/titled-fields.ts';
import { websiteList } from '../../fields/website-list.ts';
import { label } from '../../messages/message.ts';

/** What one must fulfil and do to obtain the product. */
export function stepsTab(): Tab {
  return {
    label: label('tab.steps'),
    fields: [
      partList({
        name: 'requirements',
        one: 'field.requirement',
        many: 'field.requirements',
        fields: [
          ...titledFields(),
          { name: 'evidence', type: 'group', label: label('field.evidence'), fields: titledFields() },
        ],
      }),
      partList({
        name: 'procedures',
        one: 'field.procedure',
        many: 'field.procedures',
        fields: [...titledFields(), websiteList()],
      }),
    ],
  };
}
