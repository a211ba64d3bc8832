import type { Tab } from 'payload';
import { partList } from '../../fields/part-list.ts';
import { titledFields } from '../../fields/titled-fields.ts';
import { linkFields } from '../../fields/website-list.ts';
import { label } from '../../messages/message.ts';

/** What it costs, what it brings, and on which rules that rests. */
export function moneyTab(): Tab {
  return {
    label: label('tab.money'),
    fields: [
      partList({ name: 'costs', one: 'field.cost', many: 'field.costs', fields: titledFields() }),
      partList({
        name: 'financialAdvantages',
        one: 'field.financialAdvantage',
        many: 'field.financialAdvantages',
        fields: titledFields(),
      }),
      partList({
        name: 'legalResources',
        one: 'field.legalResource',
        many: 'field.legalResources',
        fields: linkFields(),
      }),
    ],
  };
}
