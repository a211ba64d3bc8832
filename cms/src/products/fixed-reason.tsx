'use client';
import { FieldDescription, useFormFields, useTranslation } from '@payloadcms/ui';
import { message } from '../messages/message.ts';

/** Why a field cannot be changed, where that is so. */
export function FixedReason({ path }: { readonly path: string }) {
  const conceptIri = useFormFields(([fields]) => fields['source.conceptIri']?.value);
  const { language } = useTranslation().i18n;
  return conceptIri ? <FieldDescription path={path} description={message(language, 'help.locked')} /> : null;
}
