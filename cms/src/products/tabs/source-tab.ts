import type { Field, Tab } from 'payload';
import { dateFormats } from '../../fields/date-formats.ts';
import { label } from '../../messages/message.ts';

const closed = { create: () => false, update: () => false };
const forget = { beforeDuplicate: [() => null] };
const asText = { Field: '/fields/json-view.tsx#JsonView' };

/** Where the product came from. Only an import writes here: it is the program itself and passes field access. */
export function sourceTab(): Tab {
  return {
    label: label('tab.source'),
    description: label('help.source'),
    fields: [
      { name: 'source', type: 'group', label: label('field.source'), access: closed, fields: sourceFields() },
      {
        name: 'generatedTexts',
        type: 'json',
        label: label('field.generatedTexts'),
        access: closed,
        admin: { components: asText },
      },
    ],
  };
}

/** What a copy of the document keeps is what it shares with the concept; the rest belongs to the imported thing alone. */
function sourceFields(): Field[] {
  return [
    { name: 'iri', type: 'text', unique: true, label: label('field.iri'), hooks: forget },
    {
      name: 'kind',
      type: 'select',
      label: label('field.kind'),
      defaultValue: 'instance',
      options: [
        { value: 'concept', label: label('field.kind.concept') },
        { value: 'instance', label: label('field.kind.instance') },
      ],
    },
    { name: 'productNumber', type: 'text', index: true, label: label('field.productNumber') },
    { name: 'conceptIri', type: 'text', index: true, label: label('field.conceptIri') },
    { name: 'status', type: 'text', label: label('field.status'), hooks: forget },
    { name: 'createdAt', type: 'date', label: label('field.createdAt'), admin: { date: dateFormats.instant } },
    { name: 'modifiedAt', type: 'date', label: label('field.modifiedAt'), admin: { date: dateFormats.instant } },
    {
      name: 'generatedAt',
      type: 'date',
      label: label('field.generatedAt'),
      hooks: forget,
      admin: { date: dateFormats.instant },
    },
    { name: 'importedHash', type: 'text', label: label('field.importedHash'), hooks: forget },
    { name: 'raw', type: 'json', label: label('field.raw'), hooks: forget, admin: { components: asText } },
  ];
}
