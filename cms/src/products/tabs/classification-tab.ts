import type { Tab } from 'payload';
import { codeField, codesField, organisationField, organisationsField } from '../../fields/code-field.ts';
import { label } from '../../messages/message.ts';
import { fixedByConcept, fixedBySource } from '../fixed-field.ts';

/** Under which official codes the product falls, and who answers for it. */
export function classificationTab(): Tab {
  return {
    label: label('tab.classification'),
    fields: [
      fixedByConcept(codeField({ name: 'type', key: 'field.type', list: 'type' })),
      codesField({ name: 'themes', key: 'field.themes', list: 'theme' }),
      codesField({ name: 'audiences', key: 'field.audiences', list: 'audience' }),
      organisationsField('competentAuthorities', 'field.competentAuthorities'),
      organisationsField('executingAuthorities', 'field.executingAuthorities'),
      fixedByConcept(codesField({ name: 'competentLevels', key: 'field.competentLevels', list: 'competentLevel' })),
      codesField({ name: 'executingLevels', key: 'field.executingLevels', list: 'executingLevel' }),
      codesField({ name: 'areas', key: 'field.areas', list: 'area' }),
      codesField({ name: 'languages', key: 'field.languages', list: 'language' }),
      codesField({ name: 'publicationMedia', key: 'field.publicationMedia', list: 'publicationMedium' }),
      fixedByConcept(
        codesField({ name: 'yourEuropeCategories', key: 'field.yourEuropeCategories', list: 'yourEuropeCategory' }),
      ),
      codesField({ name: 'tags', key: 'field.tags', list: 'tag' }),
      fixedBySource(organisationField('createdBy', 'field.createdBy')),
    ],
  };
}
