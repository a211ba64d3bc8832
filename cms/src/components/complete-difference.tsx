'use client';
import { FieldDiffContainer, useTranslation } from '@payloadcms/ui';
import type { CheckboxFieldDiffClientComponent } from 'payload';
import { message } from '../messages/message.ts';

/** Whether each of two versions of a product was complete, in words. */
export const CompleteDifference: CheckboxFieldDiffClientComponent = (difference) => {
  const { field, comparisonValue, versionValue, nestingLevel = 0 } = difference;
  const { i18n } = useTranslation();
  const said = (isComplete: unknown) => (
    <p>{message(i18n.language, isComplete === true ? 'badge.complete' : 'badge.incomplete')}</p>
  );
  return (
    <FieldDiffContainer
      From={said(comparisonValue)}
      To={said(versionValue)}
      i18n={i18n}
      label={field.label === undefined ? {} : { label: field.label }}
      nestingLevel={nestingLevel}
    />
  );
};
