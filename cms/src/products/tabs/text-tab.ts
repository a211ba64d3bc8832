import type { Tab } from 'payload';
import { htmlField } from '../../fields/html-field.ts';
import { longestTitle } from '../../fields/longest.ts';
import { trimmed } from '../../fields/trimmed.ts';
import { label } from '../../messages/message.ts';

/** What the product is, in words. */
export function textTab(): Tab {
  return {
    label: label('tab.text'),
    fields: [
      {
        name: 'title',
        type: 'text',
        label: label('field.title'),
        localized: true,
        index: true,
        maxLength: longestTitle,
        hooks: { beforeValidate: [trimmed] },
        // A list shows and filters by `name`, the title in whichever form has one.
        admin: { description: label('help.title'), disableListColumn: true, disableListFilter: true },
      },
      htmlField('description', 'field.description'),
      htmlField('additionalDescription', 'field.additionalDescription'),
      htmlField('exception', 'field.exception'),
      htmlField('regulation', 'field.regulation'),
      { name: 'keywords', type: 'text', hasMany: true, localized: true, label: label('field.keywords') },
    ],
  };
}
