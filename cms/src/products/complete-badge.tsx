'use client';
import { Pill, useFormFields, useTranslation } from '@payloadcms/ui';
import { message } from '../messages/message.ts';
import { lackAsText } from './lack-as-text.ts';

/** Says whether the product is complete as it was last saved, and what it still lacks. */
export function CompleteBadge() {
  const isComplete = useFormFields(([fields]) => fields['isComplete']?.value === true);
  const lacks = useFormFields(([fields]) => fields['lacks']?.value) as readonly string[] | null | undefined;
  const { language } = useTranslation().i18n;
  if (isComplete) return <Pill pillStyle="success">{message(language, 'badge.complete')}</Pill>;
  return (
    <div className="field-type">
      <Pill pillStyle="warning">{message(language, 'badge.incomplete')}</Pill>
      {lacks && lacks.length > 0 && (
        <>
          <p>{message(language, 'field.lacks')}:</p>
          <ul>
            {lacks.map((lack) => (
              <li key={lack}>{lackAsText(lack, language)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
