import type { GlobalConfig } from 'payload';
import { settingsAccess } from '../access/settings-access.ts';
import { longestTitle } from '../fields/longest.ts';
import { label } from '../messages/message.ts';
import { assertTransaction } from '../publish/demand-transaction.ts';
import { syncEverything } from '../publish/sync-everything.ts';

/** What holds for the city as a whole. */
export const city: GlobalConfig = {
  slug: 'city',
  label: label('city'),
  admin: { group: label('group.lists') },
  access: settingsAccess,
  hooks: {
    beforeOperation: [({ operation, req }) => (operation === 'update' ? assertTransaction(req) : undefined)],
    afterChange: [
      ({ doc, previousDoc, req }) => (doc.register === previousDoc?.register ? undefined : syncEverything(req)),
    ],
  },
  fields: [
    { name: 'name', type: 'text', maxLength: longestTitle, label: label('field.name') },
    {
      name: 'register',
      type: 'select',
      required: true,
      defaultValue: 'informal',
      label: label('field.register'),
      options: [
        { value: 'informal', label: label('field.register.informal') },
        { value: 'formal', label: label('field.register.formal') },
      ],
      admin: { description: label('help.register') },
    },
  ],
};
